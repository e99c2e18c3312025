package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats live until the completion is acknowledged: longer than polls, drain and handler. */
class HeartbeatsStopAtDrainTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}").heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void keepsATaskAliveThatOutlivesItsHeartbeatTimeoutInDrain() throws Exception {
    StepWorker worker = rig.start(heard.listenTo(rig.worker("w")).activity(WORK, (input, task) -> {
      running.countDown();
      go.await();
      return "done";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    Soon.open("running", running);

    CompletableFuture<DrainReport> drain = worker.drain(ofMinutes(10));
    outliveThreeTimeouts();
    go.countDown();

    assertThat(Soon.get("end of the drain", drain).completed()).isEqualTo(1);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void keepsATaskAliveWhileItsReportIsRetriedInDrain() throws Exception {
    rig.endpoint().faults().inject(Fault.resetBeforeCommit().on("SendTaskSuccess"));
    StepWorker worker =
        rig.start(heard.listenTo(rig.worker("w")).activity(WORK, (input, task) -> "done"));
    EndpointTask task = rig.schedule("work", TASK);
    rig.awaitCalls("SendTaskSuccess", 1);

    CompletableFuture<DrainReport> drain = worker.drain(ofMinutes(10));
    outliveThreeTimeouts();
    rig.endpoint().faults().clear();
    rig.moveUntil("end of the drain", drain);

    assertThat(drain.join().completed()).isEqualTo(1);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  /** Lets the clocks of the worker and of the service go on side by side. */
  private void outliveThreeTimeouts() throws InterruptedException {
    for (int second = 0; second < 90; second++) {
      heard.advance(ofSeconds(1));
      rig.endpoint().advance(ofSeconds(1));
    }
  }
}
