package dev.stepworker.app;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What the launcher's tests run: two activities and a queue. */
public final class SampleHandlers implements WorkerHandlers {
  static final TaskType<String, String> GREET =
      TaskType.of("greet", String.class, String.class).heartbeat(Duration.ofSeconds(30));
  static final TaskType<String, String> HANG = TaskType.of("hang", String.class, String.class);
  static final TaskType<String, String> APPROVE =
      TaskType.of("approve-order", String.class, String.class);

  @Override
  public void register(Registry registry) {
    registry.activity(GREET, (name, task) -> {
      if (name.isEmpty()) {
        throw new TaskFailure("Greeting.NoName", "Nobody to greet");
      }
      return "Hello, " + name;
    });
    registry.activity(HANG, (input, task) -> {
      new CountDownLatch(1).await();
      return input;
    });
    registry.queue("approvals", APPROVE, (order, task) -> "approved " + order);
  }
}
