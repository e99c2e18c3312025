package dev.stepworker.api;

/** What became of one heartbeat. */
public enum HeartbeatResult {
  /** The service took it: the heartbeat timeout starts over. */
  ACCEPTED,
  /** The service asked to slow down; the heartbeat is tried again. */
  THROTTLED,
  /** No clear answer; the heartbeat is tried again. */
  FAILED,
  /** The task timed out or is closed. */
  TASK_TIMED_OUT,
  /** The service no longer knows the task. */
  TASK_GONE,
  /** The service does not know this token. */
  TOKEN_INVALID;

  /** Whether the task is over for this worker. */
  public boolean isLost() {
    return this == TASK_TIMED_OUT || this == TASK_GONE || this == TOKEN_INVALID;
  }
}
