package dev.stepworker.benchmarks.footprint;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;

/** One activity that nobody schedules; the launcher finds it in a plug-in jar. */
public final class IdleHandlers implements WorkerHandlers {
  static final String ACTIVITY = "idle";

  @Override
  public void register(Registry registry) {
    registry.activity(TaskType.of(ACTIVITY, String.class, String.class), (input, task) -> input);
  }
}
