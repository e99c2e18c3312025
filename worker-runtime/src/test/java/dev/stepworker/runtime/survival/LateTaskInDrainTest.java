package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.time.ManualTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 2: a poll that was open when the worker began to stop brings a task. */
class LateTaskInDrainTest {
  private static final TaskType<String, String> WORK =
      TaskType.of("work", String.class, String.class);
  private static final TaskSpec FIRST = TaskSpec.ofInput("\"first\"");
  private static final TaskSpec LATE = TaskSpec.ofInput("\"late\"");

  private final Rig rig = Rig.start(ofSeconds(60));
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void itRunsInTheSlotOfItsPollWhileAllOtherSlotsAreTaken() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    StepWorker worker = rig.start(rig.worker("w")
        .activity(
            WORK,
            (input, task) -> {
              if (input.equals("first")) {
                running.countDown();
                go.await();
              }
              return input;
            },
            options -> options.concurrency(2).pollers(2)));
    EndpointTask first = rig.schedule("work", FIRST);
    Soon.open("running", running);
    rig.awaitCalls("GetActivityTask", 2);

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(60));
    EndpointTask late = rig.schedule("work", LATE);

    assertThat(Soon.ended(late).output()).contains("\"late\"");
    go.countDown();
    assertThat(Soon.get("drain", drain).lateTasks()).isEqualTo(1);
    assertThat(Soon.get("drain", drain).completed()).isEqualTo(2);
    assertThat(first.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void itIsHandedBackWhenNoTimeIsLeftToRunIt() {
    ManualTime time = rig.manualTime();
    StepWorker worker = rig.start(rig.worker("w")
        .time(time)
        .activity(WORK, (input, task) -> input, options -> options.pollers(1)));
    rig.awaitCalls("GetActivityTask", 1);

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    time.advance(ofSeconds(50).minus(ofMillis(1)));
    EndpointTask late = rig.schedule("work", LATE);

    assertThat(Soon.ended(late).error()).contains(TaskError.RELEASED);
    assertThat(Soon.get("drain", drain).handedBack()).isEqualTo(1);
    assertThat(Soon.get("drain", drain).clean()).isTrue();
  }

  @Test
  void itRunsWhenItComesFromAQueue() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    StepWorker worker = rig.start(
        rig.worker("w").queue(queue, WORK, (input, task) -> input, options -> options.pollers(1)));
    Soon.ended(rig.send(queue, FIRST, "first"));
    rig.awaitQueueCalls("ReceiveMessage", 2);

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(60));
    EndpointTask late = rig.send(queue, LATE, "late");

    assertThat(Soon.ended(late).output()).contains("\"late\"");
    assertThat(Soon.get("drain", drain).clean()).isTrue();
    assertThat(rig.queues().size(queue)).isZero();
  }
}
