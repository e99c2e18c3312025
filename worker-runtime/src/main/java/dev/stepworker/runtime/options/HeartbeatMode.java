package dev.stepworker.runtime.options;

/** When the worker sends heartbeats for a handler's tasks. */
public enum HeartbeatMode {
  /** By itself, from receipt until the outcome is reported. */
  AUTOMATIC,
  /**
   * Only if the handler told of progress since the last heartbeat: with
   * {@code TaskContext.heartbeat()}, {@code progress} or {@code saveProgress}.
   */
  ON_PROGRESS,
  /**
   * Never: for tasks that are shorter than their heartbeat timeout, or have none. Nobody learns
   * then that a task is no longer wanted, but that its lease has ended.
   */
  OFF
}
