package dev.stepworker.runtime.completion;

import dev.stepworker.api.HeartbeatResult;

/** What one call about a task came to, as far as it decides what follows. */
public enum ServiceAnswer {
  /** The service did what was asked. */
  ACCEPTED,
  /** The task timed out or is closed. */
  TIMED_OUT,
  /** The service no longer knows the task. */
  GONE,
  /** The service does not know this token. */
  TOKEN_REJECTED,
  /** The service does not take what was sent. */
  CONTENT_REJECTED,
  /** The customer's key may not be used. */
  KEY_DENIED,
  /** The service, or the key's, asked to slow down. */
  THROTTLED,
  /** The call certainly did nothing: it was never sent, or not allowed. */
  NOT_DONE,
  /** The call may have done what was asked: its answer was lost or says nothing. */
  UNKNOWN;

  /** Whether the task is closed for good. */
  public boolean isClosed() {
    return this == TIMED_OUT || this == GONE;
  }

  /** What the answer means when a heartbeat was sent. */
  public HeartbeatResult asHeartbeatResult() {
    return switch (this) {
      case ACCEPTED -> HeartbeatResult.ACCEPTED;
      case TIMED_OUT -> HeartbeatResult.TASK_TIMED_OUT;
      case GONE -> HeartbeatResult.TASK_GONE;
      case TOKEN_REJECTED -> HeartbeatResult.TOKEN_INVALID;
      case THROTTLED -> HeartbeatResult.THROTTLED;
      case CONTENT_REJECTED, KEY_DENIED, NOT_DONE, UNKNOWN -> HeartbeatResult.FAILED;
    };
  }
}
