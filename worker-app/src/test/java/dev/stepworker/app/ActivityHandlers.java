package dev.stepworker.app;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Two activities: one that answers, and one that never does. */
public final class ActivityHandlers implements WorkerHandlers {
  static final TaskType<String, String> GREET =
      TaskType.of("greet", String.class, String.class).heartbeat(Duration.ofSeconds(30));
  static final TaskType<String, String> HANG = TaskType.of("hang", String.class, String.class);

  @Override
  public void register(Registry registry) {
    registry.activity(GREET, (name, task) -> "Hello, " + name);
    registry.activity(HANG, (input, task) -> {
      LoggerFactory.getLogger(ActivityHandlers.class).info("Hanging");
      new CountDownLatch(1).await();
      return input;
    });
  }
}
