package dev.stepworker.local.tasks;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a task may run, and how long it may be silent; immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html">Task
 *     state</a>
 */
public final class TaskClocks {
  private static final TaskClocks NONE = new TaskClocks(Optional.empty(), Optional.empty());

  private final Optional<Duration> timeout;
  private final Optional<Duration> heartbeat;

  private TaskClocks(Optional<Duration> timeout, Optional<Duration> heartbeat) {
    this.timeout = timeout;
    this.heartbeat = heartbeat;
  }

  /** No limit: the service's defaults are beyond an execution's life. */
  public static TaskClocks none() {
    return NONE;
  }

  /** The same with this {@code TimeoutSeconds}. */
  public TaskClocks timeout(Duration limit) {
    return new TaskClocks(Optional.of(limit), heartbeat);
  }

  /** The same with this {@code HeartbeatSeconds}. */
  public TaskClocks heartbeat(Duration limit) {
    return new TaskClocks(timeout, Optional.of(limit));
  }

  /** The limit of the whole run. */
  public Optional<Duration> timeout() {
    return timeout;
  }

  /** The limit between two heartbeats. */
  public Optional<Duration> heartbeat() {
    return heartbeat;
  }
}
