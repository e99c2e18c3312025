package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.idempotency.InMemoryIdempotencyStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue gives a message again, and the state's Retry makes a new one: work is done once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoRedeliverersTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.standard("jobs").visibilityTimeout(ofSeconds(1)));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void deletesTheMessageOfAClosedTaskWithoutRunningIt() {
    EndpointTask task = rig.send(queue, TASK, Map.of());
    task.stop();
    giveToSomebodyElseFirst();

    rig.start(worker());
    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(runs).hasValue(0);
  }

  @Test
  void runsOneOfTwoMessagesOfATaskAndDeletesBoth() throws Exception {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    rig.send(queue, Rig.body(task, Map.of()));
    rig.send(queue, Rig.body(task, Map.of()));

    StepWorker worker = rig.start(worker());
    Soon.open("running", running);
    rig.awaitQueueCalls("ReceiveMessage", 3);
    go.countDown();
    Soon.ended(task);
    worker.close();

    assertThat(runs).hasValue(1);
    assertThat(rig.queues().size(queue)).isZero();
  }

  @Test
  void deletesAgainWhatCameBackBecauseItsDeleteWasLost() {
    go.countDown();
    rig.queues()
        .faults()
        .inject(Fault.resetBeforeCommit().on("DeleteMessageBatch").next(1));
    rig.start(worker());

    EndpointTask task = rig.send(queue, TASK, Map.of());
    rig.awaitQueueCalls("DeleteMessageBatch", 2);

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(runs).hasValue(1);
  }

  @Test
  void doesNotRunTheNewAttemptOfATaskThatStillRuns() throws Exception {
    rig.start(worker().idempotency(new InMemoryIdempotencyStore(InstantSource.system(), 100)));
    EndpointTask first = sendWithContext();
    Soon.open("running", running);

    EndpointTask second = sendWithContext();
    Soon.get("delivery", second.started());
    rig.awaitQueueCalls("ReceiveMessage", rig.queues().calls().of("ReceiveMessage") + 3);
    go.countDown();

    assertThat(Soon.ended(first).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(second.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(runs).hasValue(1);
  }

  private EndpointTask sendWithContext() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    rig.send(queue, """
        {"taskToken": "%s", "input": {},
         "_context": {"execution": "arn:e", "state": "S", "entered": "2026-01-01T00:00:00Z"}}
        """.formatted(task.token().orElseThrow()));
    return task;
  }

  private StepWorkerBuilder worker() {
    return rig.worker("w")
        .queue(
            queue,
            WORK,
            (input, task) -> {
              runs.incrementAndGet();
              running.countDown();
              go.await();
              return "done";
            },
            o -> o.receiveWait(ofSeconds(1)).pollers(1));
  }

  private void giveToSomebodyElseFirst() {
    var client = rig.queues().client();
    var message = client
        .receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(5))
        .join()
        .messages()
        .get(0);
    client
        .changeMessageVisibility(
            r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0))
        .join();
  }
}
