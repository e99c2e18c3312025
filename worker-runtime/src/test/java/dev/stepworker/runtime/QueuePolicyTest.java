package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.options.Acknowledge;
import dev.stepworker.runtime.options.Poison;
import dev.stepworker.runtime.options.Probe;
import dev.stepworker.runtime.options.QueueOptions;
import dev.stepworker.runtime.time.ManualTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuePolicyTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class).heartbeat(ofMinutes(2));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");
  private static final TaskHandler<Object, Object> DONE = (input, task) -> "done";

  private final Rig rig = Rig.start();
  private final AtomicInteger runs = new AtomicInteger();
  private String queue = "";
  private String dead = "";

  @BeforeEach
  void createQueues() {
    queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    dead = rig.queues().createQueue(QueueSpec.standard("dead"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void deletesAMessageWithoutATokenWhenTasksAreFailed() {
    StepWorker worker = start(DONE, o -> o.poison(Poison.FAIL_TASK_AND_DELETE));

    rig.send(queue, "{\"hello\": 1}");
    rig.awaitQueueCalls("DeleteMessageBatch", 1);
    worker.close();

    assertThat(rig.queues().size(queue)).isZero();
  }

  @Test
  void sendsAMessageWithoutATokenToTheDeadLetterQueue() {
    start(DONE, o -> o.deadLetterQueue(dead));

    rig.send(queue, "no JSON");
    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(receive(dead).body()).isEqualTo("no JSON");
  }

  @Test
  void keepsAMessageThatDoesNotReachTheDeadLetterQueue() {
    rig.queues().faults().inject(Fault.serverError(500).on("SendMessage"));
    StepWorker worker = start(DONE, o -> o.deadLetterQueue(dead));

    rig.send(queue, "no JSON");
    rig.awaitQueueCalls("SendMessage", 1);
    Soon.ended(rig.send(queue, TASK, Map.of()));
    worker.close();

    assertThat(rig.queues().size(queue)).isEqualTo(1);
    assertThat(rig.queues().size(dead)).isZero();
  }

  @Test
  void sendsAMessageThatCameTooOftenAwayAndLeavesItsTaskOpen() {
    EndpointTask task = rig.send(queue, TASK, Map.of());
    rig.receiveAndGiveBack(queue);
    rig.receiveAndGiveBack(queue);
    start(DONE, o -> o.deadLetterQueue(dead).mostReceives(2));

    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(receive(dead).body()).isEqualTo(Rig.body(task, Map.of()));
    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
  }

  @Test
  void failsATaskWhoseInputCannotBeDecoded() {
    TaskType<Integer, Object> number = TaskType.of("work", Integer.class, Object.class);
    rig.start(rig.worker("w")
        .queue(queue, number, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1))));

    EndpointTask task = rig.send(queue, TASK, Map.of("a", 1));

    assertThat(Soon.ended(task).error()).contains(TaskError.INVALID_INPUT);
    rig.awaitQueueCalls("DeleteMessageBatch", 1);
  }

  @Test
  void deletesAMessageBeforeTheOutcomeWhenItIsAcknowledgedOnStart() {
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    rig.start(rig.worker("w")
        .queueAsync(
            queue,
            WORK,
            (input, task) -> outcome,
            o -> o.receiveWait(ofSeconds(1)).acknowledge(Acknowledge.ON_START)));

    EndpointTask task = rig.send(queue, TASK, Map.of());
    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    outcome.complete("done");
    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void releasesAnAcknowledgedTaskByItsName() {
    start(
        (input, task) -> {
          throw task.release("deploy");
        },
        o -> o.acknowledge(Acknowledge.ON_START));

    EndpointTask task = rig.send(queue, TASK, Map.of());

    assertThat(Soon.ended(task).error()).contains(TaskError.RELEASED);
  }

  @Test
  void acknowledgesNothingThatIsDoneElsewhere() {
    rig.start(rig.worker("w")
        .idempotency(new BusyStore())
        .queue(
            queue,
            WORK,
            DONE,
            o -> o.receiveWait(ofSeconds(1)).acknowledge(Acknowledge.ON_START).pollers(1)));

    EndpointTask task = rig.send(queue, TASK, Map.of());
    rig.awaitQueueCalls("ReceiveMessage", 3);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(rig.queues().size(queue)).isEqualTo(1);
  }

  @Test
  void probesNothingWhenItIsToldSo() {
    EndpointTask task = rig.send(queue, TASK, Map.of());
    rig.receiveAndGiveBack(queue);
    start(DONE, QueueOptions::probe);

    Soon.ended(task);

    assertThat(rig.endpoint().calls().of("SendTaskHeartbeat")).isZero();
  }

  @Test
  void probesEachTaskWhenItIsToldSo() {
    start(DONE, o -> o.probe(Probe.ALWAYS));

    Soon.ended(rig.send(queue, TASK, Map.of()));

    assertThat(rig.endpoint().calls().of("SendTaskHeartbeat")).isEqualTo(1);
  }

  @Test
  void letsAReleasedMessageWait() {
    ManualTime time = rig.manualTime();
    CountDownLatch released = new CountDownLatch(1);
    rig.start(rig.worker("w")
        .time(time)
        .queue(
            queue,
            WORK,
            (input, task) -> {
              released.countDown();
              throw task.release("busy");
            },
            o -> o.receiveWait(ofSeconds(1)).redeliverAfter(ofMinutes(10), ofMinutes(30))));

    rig.send(queue, TASK, Map.of());
    CompletableFuture<Void> changed =
        rig.queues().calls().reached("ChangeMessageVisibilityBatch", 1);
    rig.moveUntil("hand-back", changed);
    rig.awaitQueueCalls("ReceiveMessage", rig.queues().calls().of("ReceiveMessage") + 2);

    assertThat(released.getCount()).isZero();
    assertThat(visible(queue)).isZero();
    assertThat(rig.queues().size(queue)).isEqualTo(1);
  }

  @Test
  void triesAHandBackAgain() {
    rig.queues()
        .faults()
        .inject(Fault.serverError(503).on("ChangeMessageVisibilityBatch").next(2));
    start(
        (input, task) -> {
          if (runs.incrementAndGet() == 1) {
            throw task.release("busy");
          }
          return "done";
        },
        o -> o.visibility(ofMinutes(10)));

    EndpointTask task = rig.send(queue, TASK, Map.of());

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(runs).hasValue(2);
  }

  private StepWorker start(TaskHandler<Object, Object> handler, Consumer<QueueOptions> options) {
    return rig.start(rig.worker("w").queue(queue, WORK, handler, o -> {
      o.receiveWait(ofSeconds(1));
      options.accept(o);
    }));
  }

  private int visible(String url) {
    return Integer.parseInt(rig.queues()
        .client()
        .getQueueAttributes(
            r -> r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        .join()
        .attributes()
        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private Message receive(String url) {
    return rig.queues()
        .client()
        .receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(5))
        .join()
        .messages()
        .get(0);
  }
}
