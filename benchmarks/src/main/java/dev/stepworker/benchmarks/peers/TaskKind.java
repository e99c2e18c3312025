package dev.stepworker.benchmarks.peers;

/** How tasks reach a worker. */
public enum TaskKind {
  /** By {@code GetActivityTask}. */
  ACTIVITY(2),
  /** In messages of a queue that carry a task token. */
  CALLBACK(3);

  private final int calls;

  TaskKind(int calls) {
    this.calls = calls;
  }

  /** How many calls a task takes, one after the other. */
  public int calls() {
    return calls;
  }
}
