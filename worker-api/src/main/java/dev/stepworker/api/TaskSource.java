package dev.stepworker.api;

/**
 * Where a task came from.
 *
 * @param kind an activity or a queue
 * @param name the name of the activity or the queue, without account or region
 */
public record TaskSource(Kind kind, String name) {
  /** The two ways in which a task reaches a worker. */
  public enum Kind {
    /** Polled with {@code GetActivityTask}. */
    ACTIVITY,
    /** A message whose body or attributes carry the task token. */
    QUEUE
  }
}
