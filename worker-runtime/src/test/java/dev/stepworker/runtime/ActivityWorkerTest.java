package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityWorkerTest {
  record Order(String id, int cents) {}

  record Receipt(String id) {}

  private static final TaskType<Order, Receipt> CHARGE =
      TaskType.of("charge", Order.class, Receipt.class).heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void completesATaskWithWhatItsHandlerReturns() {
    rig.start(rig.worker("payments").activity(CHARGE, (order, task) -> new Receipt(order.id())));

    EndpointTask task = rig.schedule("charge", TaskSpec.ofInput("{\"id\":\"o1\",\"cents\":5}"));

    assertThat(Soon.ended(task).output()).contains("{\"id\":\"o1\"}");
  }

  @Test
  void failsATaskUnderTheNameThatItsHandlerGives() {
    rig.start(rig.worker("payments").activity(CHARGE, (order, task) -> {
      throw new TaskFailure("Payment.TooLarge", "limit is 1,000.00");
    }));

    EndpointTask task = rig.schedule("charge", TaskSpec.ofInput("{}"));

    assertThat(Soon.ended(task).error()).contains("Payment.TooLarge");
    assertThat(task.cause()).contains("limit is 1,000.00");
  }

  @Test
  void runsAsManyTasksAtOnceAsItHasSlots() throws Exception {
    CountDownLatch allRunning = new CountDownLatch(20);
    rig.start(rig.worker("payments")
        .activity(
            CHARGE,
            (order, task) -> {
              allRunning.countDown();
              allRunning.await();
              return new Receipt(order.id());
            },
            options -> options.concurrency(20)));

    List<EndpointTask> tasks = IntStream.range(0, 20)
        .mapToObj(i -> rig.schedule("charge", TaskSpec.ofInput("{\"id\":\"o" + i + "\"}")))
        .toList();

    assertThat(tasks)
        .allSatisfy(task -> assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED));
  }

  @Test
  void makesTwoCallsATask() {
    List<EndpointTask> tasks = IntStream.range(0, 100)
        .mapToObj(i -> rig.schedule("charge", TaskSpec.ofInput("{}")))
        .toList();

    rig.start(rig.worker("payments")
        .activity(CHARGE, (order, task) -> new Receipt(order.id()), options -> options.pollers(4)));
    tasks.forEach(Soon::ended);

    assertThat(rig.endpoint().calls().of("GetActivityTask")).isBetween(100L, 108L);
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(100);
    assertThat(rig.endpoint().calls().of("SendTaskHeartbeat")).isZero();
  }

  @Test
  void tellsTheHandlerWhatTheStateMachineSays() {
    CompletableFuture<TaskContext> seen = new CompletableFuture<>();
    rig.start(rig.worker("payments").activity(CHARGE, (order, task) -> {
      seen.complete(task);
      return new Receipt(order.id());
    }));

    EndpointTask task = rig.schedule("charge", TaskSpec.ofInput("""
        {"id": "o1", "_context": {"execution": "arn:e", "state": "Charge", "retry": 2}}"""));

    assertThat(Soon.ended(task).output()).contains("{\"id\":\"o1\"}");
    assertThat(seen.join().executionArn()).contains("arn:e");
    assertThat(seen.join().stateName()).contains("Charge");
    assertThat(seen.join().retryCount()).hasValue(2);
  }
}
