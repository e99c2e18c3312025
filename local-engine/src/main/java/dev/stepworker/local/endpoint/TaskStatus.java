package dev.stepworker.local.endpoint;

/** Where a task is in its life. */
public enum TaskStatus {
  /** Waits for a worker. */
  SCHEDULED,
  /** A worker received it; a callback is so from the beginning. */
  STARTED,
  /** A SendTaskSuccess was accepted. */
  SUCCEEDED,
  /** A SendTaskFailure was accepted. */
  FAILED,
  /** One of its clocks ran out. */
  TIMED_OUT,
  /** It was stopped, as StopExecution does. */
  STOPPED;

  /** Whether nothing more can happen to it. */
  public boolean isEnded() {
    return this != SCHEDULED && this != STARTED;
  }
}
