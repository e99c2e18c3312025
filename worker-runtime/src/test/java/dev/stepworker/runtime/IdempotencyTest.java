package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.idempotency.InMemoryIdempotencyStore;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec ATTEMPT = TaskSpec.ofInput("""
      {"_context": {"execution": "arn:e", "state": "S", "entered": "2026-01-01T00:00:00Z"}}
      """);

  private final Rig rig = Rig.start();
  private final ManualTime clock = new ManualTime();
  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(clock, 10);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void answersTheNextAttemptWithTheFirstOutput() {
    start((input, task) -> runs.incrementAndGet());

    assertThat(attempt().output()).contains("1");
    assertThat(attempt().output()).contains("1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void remembersAnOutputWhoseReportFailed() {
    rig.endpoint().faults().inject(Fault.taskTimedOut().on("SendTaskSuccess").next(1));
    start((input, task) -> runs.incrementAndGet());

    rig.schedule("work", ATTEMPT);
    rig.awaitCalls("SendTaskSuccess", 1);

    assertThat(attempt().output()).contains("1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void runsATaskAgainThatFailed() {
    start((input, task) -> {
      if (runs.incrementAndGet() == 1) {
        throw new TaskFailure("Busy", "try again");
      }
      return "done";
    });

    assertThat(attempt().error()).contains("Busy");
    assertThat(attempt().output()).contains("\"done\"");
  }

  @Test
  void runsATaskAgainThatWasReleased() {
    start((input, task) -> {
      if (runs.incrementAndGet() == 1) {
        throw task.release("deploy");
      }
      return "done";
    });

    assertThat(attempt().error()).contains(TaskError.RELEASED);
    assertThat(attempt().output()).contains("\"done\"");
  }

  @Test
  void releasesAnAttemptWhileAnotherRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    start((input, task) -> {
      running.countDown();
      go.await();
      return "done";
    });
    EndpointTask first = rig.schedule("work", ATTEMPT);
    running.await();

    EndpointTask second = attempt();
    go.countDown();

    assertThat(second.error()).contains(TaskError.RELEASED);
    assertThat(Soon.ended(first).output()).contains("\"done\"");
  }

  @Test
  void leavesAMessageWhoseTaskRunsElsewhere() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.start(rig.worker("w")
        .idempotency(new BusyStore())
        .queue(
            queue,
            WORK,
            (input, task) -> "done",
            o -> o.receiveWait(ofSeconds(1)).pollers(1)));

    EndpointTask task = rig.send(queue, TaskSpec.ofInput("{}"), "x");
    rig.awaitQueueCalls("ReceiveMessage", 3);

    assertThat(task.status().isEnded()).isFalse();
    assertThat(rig.queues().calls().of("ChangeMessageVisibilityBatch")).isZero();
    assertThat(rig.queues().size(queue)).isEqualTo(1);
  }

  @Test
  void renewsItsClaimWhileTheHandlerRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    AtomicInteger claims = new AtomicInteger();
    CompletableFuture<Void> renewed = new CompletableFuture<>();
    ManualTime time = rig.manualTime();
    IdempotencyStore watched = new BusyStore() {
      @Override
      public Claim claim(String taskId, String owner, Duration lease) {
        if (claims.incrementAndGet() == 4) {
          renewed.complete(null);
        }
        return Claim.granted();
      }
    };
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    rig.start(rig.worker("w")
        .time(time)
        .idempotency(watched, ofMinutes(3))
        .activityAsync(WORK, (input, task) -> {
          running.countDown();
          return outcome;
        }));
    rig.schedule("work", ATTEMPT);
    running.await();

    rig.moveUntil("third renewal", renewed);
    outcome.complete("done");

    assertThat(time.nanos()).isGreaterThan(ofMinutes(2).toNanos());
  }

  @Test
  void leavesTheTaskWhenTheStoreFails() {
    start((input, task) -> runs.incrementAndGet(), new BusyStore() {
      @Override
      public Claim claim(String taskId, String owner, Duration lease) {
        throw new IllegalStateException("down");
      }
    });

    assertThat(attempt().error()).contains(TaskError.RELEASED);
    assertThat(runs).hasValue(0);
  }

  private void start(TaskHandler<Object, Object> handler) {
    start(handler, store);
  }

  private void start(TaskHandler<Object, Object> handler, IdempotencyStore claims) {
    rig.start(rig.worker("w").idempotency(claims).activity(WORK, handler));
  }

  private EndpointTask attempt() {
    return Soon.ended(rig.schedule("work", ATTEMPT));
  }
}
