package dev.stepworker.benchmarks.peers;

/** How tasks reach a worker. */
public enum TaskKind {
  /** By {@code GetActivityTask}. */
  ACTIVITY,
  /** In messages of a queue that carry a task token. */
  CALLBACK
}
