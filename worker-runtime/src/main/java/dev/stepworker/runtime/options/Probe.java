package dev.stepworker.runtime.options;

/** When the service is asked by a heartbeat, before the handler runs, whether it wants the task. */
public enum Probe {
  /** The message was received before. */
  REDELIVERED,
  /** The message waited in the queue for longer than the heartbeat timeout. */
  OLDER_THAN_HEARTBEAT,
  /** Each time: one call more a task. */
  ALWAYS
}
