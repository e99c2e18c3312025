package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.time.ManualTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueWorkerTest {
  record Job(int number) {}

  private static final TaskType<Job, Job> RENDER =
      TaskType.of("render", Job.class, Job.class).heartbeat(ofMinutes(2));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void completesTheTaskWhoseTokenAMessageBrings() {
    rig.start(echo());

    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));

    assertThat(Soon.ended(task).output()).contains("{\"number\":7}");
  }

  @Test
  void findsAQueueByItsName() {
    rig.start(rig.worker("media").queue("jobs", RENDER, (job, task) -> job, this::quick));

    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void deletesTheMessageOnlyAfterTheServiceTookTheOutcome() {
    CompletableFuture<TaskStatus> statusAtDelete = new CompletableFuture<>();
    CompletableFuture<EndpointTask> sent = new CompletableFuture<>();
    rig.queues()
        .faults()
        .inject(
            Fault.sideEffect("Look", () -> statusAtDelete.complete(sent.join().status()))
                .on("DeleteMessageBatch", "DeleteMessage"));
    rig.start(echo());

    sent.complete(rig.send(queue, TASK, Map.of("number", 7)));

    assertThat(statusAtDelete.join()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void triesADeleteAgain() {
    rig.queues().faults().inject(Fault.serverError(503).on("DeleteMessageBatch").next(1));
    rig.start(echo());

    Soon.ended(rig.send(queue, TASK, Map.of("number", 7)));
    rig.awaitQueueCalls("DeleteMessageBatch", 2);

    assertThat(runs).hasValue(1);
  }

  @Test
  void doesNotRunARedeliveredMessageWhoseTaskIsOver() {
    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));
    task.stop();
    rig.receiveAndGiveBack(queue);

    rig.start(echo());
    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(runs).hasValue(0);
  }

  @Test
  void runsARedeliveredMessageWhoseTaskIsStillWanted() {
    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));
    rig.receiveAndGiveBack(queue);

    rig.start(echo());

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(task.heartbeats()).isEqualTo(1);
  }

  @Test
  void runsAMessageOnceThatIsDeliveredTwiceAtATime() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    rig.queues().faults().inject(Fault.duplicateDelivery().on("ReceiveMessage").next(1));
    rig.start(rig.worker("media")
        .queue(
            queue,
            RENDER,
            (job, task) -> {
              runs.incrementAndGet();
              go.await();
              return job;
            },
            options -> options.receiveWait(ofSeconds(1)).pollers(1)));

    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));
    rig.awaitQueueCalls("ReceiveMessage", 3);
    go.countDown();

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(runs).hasValue(1);
  }

  @Test
  void leavesAMessageThatHoldsNoToken() {
    StepWorker worker = rig.start(echo());

    rig.send(queue, "{\"hello\": 1}");
    Soon.ended(rig.send(queue, TASK, Map.of("number", 7)));
    worker.close();

    assertThat(rig.queues().size(queue)).isEqualTo(1);
  }

  @Test
  void keepsAMessageInvisibleWhileItsTaskRuns() throws Exception {
    ManualTime time = rig.manualTime();
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    rig.start(rig.worker("media")
        .time(time)
        .queue(
            queue,
            RENDER,
            (job, task) -> {
              running.countDown();
              go.await();
              return job;
            },
            options -> options.visibility(ofSeconds(20)).receiveWait(ofSeconds(1))));
    rig.send(queue, TASK, Map.of("number", 7));
    running.await();

    time.advance(ofSeconds(11));

    rig.awaitQueueCalls("ChangeMessageVisibilityBatch", 1);
    go.countDown();
  }

  @Test
  void showsAReleasedMessageToOthersAtOnce() {
    rig.start(rig.worker("media")
        .queue(
            queue,
            RENDER,
            (job, task) -> {
              if (runs.incrementAndGet() == 1) {
                throw task.release("not now");
              }
              return job;
            },
            this::quick));

    EndpointTask task = rig.send(queue, TASK, Map.of("number", 7));

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(runs).hasValue(2);
  }

  private StepWorkerBuilder echo() {
    return rig.worker("media")
        .queue(
            queue,
            RENDER,
            (job, task) -> {
              runs.incrementAndGet();
              return job;
            },
            this::quick);
  }

  private void quick(dev.stepworker.runtime.options.QueueOptions options) {
    options.receiveWait(ofSeconds(1));
  }
}
