package dev.stepworker.runtime.completion;

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
}
