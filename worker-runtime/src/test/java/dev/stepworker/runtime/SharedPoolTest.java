package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that share a pool are as full as the pool. */
class SharedPoolTest {
  private static final TaskType<Object, String> CHARGE =
      TaskType.of("charge", Object.class, String.class);
  private static final TaskType<Object, String> REFUND =
      TaskType.of("refund", Object.class, String.class);
  private static final TaskType<Object, String> ALONE =
      TaskType.of("alone", Object.class, String.class);

  private final Rig rig = Rig.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<EndpointTask> tasks = new ArrayList<>();
  private final CountDownLatch running = new CountDownLatch(4);
  private final CountDownLatch go = new CountDownLatch(1);
  private final StepWorkerBuilder builder = rig.worker("w")
      .meterRegistry(meters)
      .pool("shared", 4)
      .activity(CHARGE, (input, task) -> hold(), options -> options.pool("shared"))
      .activity(REFUND, (input, task) -> hold(), options -> options.pool("shared"));

  @AfterEach
  void close() {
    go.countDown();
    tasks.forEach(Soon::ended);
    rig.close();
  }

  @Test
  void isCountedOnce() throws InterruptedException {
    StepWorker worker = rig.start(builder);

    fill();

    assertThat(worker.status().slots()).isEqualTo(new WorkerSlots(4, 4));
    assertThat(worker.status().saturation()).isEqualTo(1);
  }

  @Test
  void isCountedBesideTheSlotsOfOthers() throws InterruptedException {
    StepWorker worker =
        rig.start(builder.activity(ALONE, (input, task) -> "", options -> options.concurrency(12)));

    fill();

    assertThat(worker.status().slots()).isEqualTo(new WorkerSlots(4, 16));
    assertThat(worker.status().saturation()).isEqualTo(0.25);
  }

  @Test
  void hasNoMoreSlotsThanItsHandlersMayTake() {
    StepWorker worker = rig.start(rig.worker("w")
        .pool("shared", 64)
        .activity(CHARGE, (input, task) -> "", options -> options.pool("shared").concurrency(8)));

    assertThat(worker.status().slots().max()).isEqualTo(8);
  }

  @Test
  void isNotAvailableToAnyHandlerWhenItIsFull() throws InterruptedException {
    rig.start(builder);

    fill();

    assertThat(meters.get("stepworker.slots").tag("state", "available").gauges())
        .hasSize(2)
        .allSatisfy(gauge -> assertThat(gauge.value()).isZero());
  }

  @Test
  void isMeasuredByWhatItsPollsBring() throws InterruptedException {
    rig.start(builder);

    fill();

    assertThat(meters.get("stepworker.messages.received").summaries().stream()
            .mapToDouble(summary -> summary.totalAmount())
            .sum())
        .isEqualTo(4);
  }

  private void fill() throws InterruptedException {
    IntStream.range(0, 2).forEach(i -> {
      tasks.add(rig.schedule("charge", TaskSpec.ofInput("{}")));
      tasks.add(rig.schedule("refund", TaskSpec.ofInput("{}")));
    });
    Soon.open("four running tasks", running);
  }

  private String hold() throws InterruptedException {
    running.countDown();
    go.await();
    return "done";
  }
}
