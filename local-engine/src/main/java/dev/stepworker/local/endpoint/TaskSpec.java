package dev.stepworker.local.endpoint;

import dev.stepworker.local.tasks.TaskClocks;
import java.time.Duration;

/**
 * A task to schedule: its input, and how long it may run and be silent. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html">Task
 *     state</a>
 */
public final class TaskSpec {
  private final String input;
  private final TaskClocks clocks;

  private TaskSpec(String input, TaskClocks clocks) {
    this.input = input;
    this.clocks = clocks;
  }

  /** A task with this JSON text as its input and no limit in time. */
  public static TaskSpec ofInput(String json) {
    return new TaskSpec(json, TaskClocks.none());
  }

  /** The same with this {@code TimeoutSeconds}. */
  public TaskSpec timeout(Duration limit) {
    return new TaskSpec(input, clocks.timeout(limit));
  }

  /** The same with this {@code HeartbeatSeconds}. */
  public TaskSpec heartbeat(Duration limit) {
    return new TaskSpec(input, clocks.heartbeat(limit));
  }

  String input() {
    return input;
  }

  TaskClocks clocks() {
    return clocks;
  }
}
