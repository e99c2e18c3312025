package dev.stepworker.runtime;

import java.util.List;

/**
 * How a worker is doing, for health checks. Immutable.
 *
 * @param state where it is in its life
 * @param live false if it cannot get well by itself: restart it
 * @param ready whether it takes tasks
 * @param slots of all handlers together
 * @param tasks how many tasks are here
 * @param sources each handler
 */
public record WorkerStatus(
    WorkerState state,
    boolean live,
    boolean ready,
    WorkerSlots slots,
    int tasks,
    List<SourceStatus> sources) {
  /** The used part of its slots, 0 to 1, to scale by. */
  public double saturation() {
    return slots.saturation();
  }

  /** The status of a worker that has nothing yet. */
  static WorkerStatus of(WorkerState state) {
    return new WorkerStatus(
        state, state != WorkerState.FAILED, false, WorkerSlots.NONE, 0, List.of());
  }
}
