package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.idempotency.InMemoryCheckpointStore;
import dev.stepworker.runtime.options.Acknowledge;
import dev.stepworker.runtime.time.ManualTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SQS takes a message back twelve hours after its receipt, whatever the worker does. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VisibilityCeilingTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final CountDownLatch running = new CountDownLatch(1);
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void handsTheWorkOnWithItsProgressInTime() throws Exception {
    CompletableFuture<Cancellation.Reason> reason = new CompletableFuture<>();
    rig.start(rig.worker("w")
        .time(time)
        .checkpoints(new InMemoryCheckpointStore())
        .queue(
            queue,
            WORK,
            (input, task) -> {
              Optional<Integer> frames = task.lastProgress(Integer.class);
              if (frames.isPresent()) {
                return "from frame " + frames.get();
              }
              CountDownLatch cancelled = new CountDownLatch(1);
              task.cancellation().onRequested(cancelled::countDown);
              running.countDown();
              cancelled.await();
              reason.complete(task.cancellation().reason().orElseThrow());
              task.saveProgress(7);
              task.cancellation().throwIfRequested();
              return "not reached";
            },
            o -> o.visibility(ofSeconds(20)).maxHold(ofSeconds(60)).receiveWait(ofSeconds(1))));

    EndpointTask task = rig.send(queue, TASK, Map.of());
    Soon.open("running", running);
    time.advance(ofSeconds(55));
    assertThat(reason).isNotDone();
    time.advance(ofSeconds(10));
    assertThat(Soon.get("reason", reason)).isEqualTo(Cancellation.Reason.VISIBILITY_LOST);
    rig.moveUntil("end of the task", task.ended());

    assertThat(task.output()).contains("\"from frame 7\"");
  }

  @Test
  void isNoMatterOnceTheMessageIsDeletedOnStart() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    rig.start(rig.worker("w")
        .time(time)
        .queue(
            queue,
            WORK,
            (input, task) -> {
              running.countDown();
              go.await();
              return task.cancellation().reason().map(Enum::name).orElse("held");
            },
            o -> o.visibility(ofSeconds(20))
                .maxHold(ofSeconds(60))
                .receiveWait(ofSeconds(1))
                .acknowledge(Acknowledge.ON_START)));

    EndpointTask task = rig.send(queue, TASK, Map.of());
    Soon.open("running", running);
    time.advance(ofMinutes(2));
    rig.awaitQueueCalls("DeleteMessageBatch", 1);
    go.countDown();

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(task.output()).contains("\"held\"");
  }
}
