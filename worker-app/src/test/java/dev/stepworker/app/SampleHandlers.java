package dev.stepworker.app;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;

/** The activities of {@link ActivityHandlers}, and a queue. */
public final class SampleHandlers implements WorkerHandlers {
  static final TaskType<String, String> APPROVE =
      TaskType.of("approve-order", String.class, String.class);

  @Override
  public void register(Registry registry) {
    new ActivityHandlers().register(registry);
    registry.queue("approvals", APPROVE, (order, task) -> "approved " + order);
  }
}
