package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.options.Poison;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message that cannot be done blocks all that follow it in its group. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadMessageInAFifoGroupTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.fifo("jobs.fifo").contentBasedDeduplication());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isDeletedSoThatTheGroupMovesOn() {
    sendToGroup("no JSON");
    EndpointTask next = openAndSend();

    startWorker();

    assertThat(Soon.ended(next).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void failsItsTaskWhenItCameTooOftenSoThatTheStateMachineDecides() {
    EndpointTask deadly = openAndSend();
    for (int i = 0; i < 3; i++) {
      receiveAndDie();
    }
    EndpointTask next = openAndSend();

    startWorker();

    assertThat(Soon.ended(deadly).error()).contains(TaskError.POISON_MESSAGE);
    assertThat(Soon.ended(next).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  private void startWorker() {
    rig.start(rig.worker("w")
        .queue(
            queue,
            WORK,
            (input, task) -> "done",
            o -> o.receiveWait(ofSeconds(1)).poison(Poison.FAIL_TASK_AND_DELETE).mostReceives(3)));
  }

  private EndpointTask openAndSend() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    sendToGroup(Rig.body(task, Map.of()));
    return task;
  }

  private void sendToGroup(String body) {
    rig.queues()
        .client()
        .sendMessage(r -> r.queueUrl(queue).messageBody(body).messageGroupId("orders"))
        .join();
  }

  private void receiveAndDie() {
    rig.queues()
        .client()
        .receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(5).visibilityTimeout(0))
        .join();
  }
}
