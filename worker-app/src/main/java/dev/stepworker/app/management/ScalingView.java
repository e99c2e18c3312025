package dev.stepworker.app.management;

import dev.stepworker.runtime.WorkerStatus;

/**
 * What an autoscaler asks a pod, as it is written to JSON.
 *
 * @param slots in numbers
 * @param utilization the used part of the slots, 0 to 1
 */
record ScalingView(Slots slots, double utilization) {
  /**
   * Slots of the worker.
   *
   * @param used tasks that run
   * @param max tasks that run at once
   */
  record Slots(int used, int max) {}

  static ScalingView of(WorkerStatus status) {
    Slots slots = new Slots(status.slots().used(), status.slots().max());
    return new ScalingView(slots, status.saturation());
  }
}
