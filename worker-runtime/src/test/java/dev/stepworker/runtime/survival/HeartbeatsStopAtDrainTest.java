package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.StepWorker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats live until the completion is acknowledged: longer than polls, drain and handler. */
class HeartbeatsStopAtDrainTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(1));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}").heartbeat(ofSeconds(1));
  private static final int THREE_TIMEOUTS = 9;

  private final Rig rig = Rig.start();
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void keepsATaskAliveThatOutlivesItsHeartbeatTimeoutInDrain() throws Exception {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      running.countDown();
      go.await();
      return "done";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    awaitMoreBeats();
    go.countDown();

    assertThat(drain.join().completed()).isEqualTo(1);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void keepsATaskAliveWhileItsReportIsRetriedInDrain() throws Exception {
    rig.endpoint().faults().inject(Fault.resetBeforeCommit().on("SendTaskSuccess"));
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> "done"));
    EndpointTask task = rig.schedule("work", TASK);
    rig.endpoint().calls().reached("SendTaskSuccess", 1).join();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    awaitMoreBeats();
    rig.endpoint().faults().clear();

    assertThat(drain.join().completed()).isEqualTo(1);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  private void awaitMoreBeats() {
    long before = rig.endpoint().calls().of("SendTaskHeartbeat");
    rig.endpoint()
        .calls()
        .reached("SendTaskHeartbeat", before + THREE_TIMEOUTS)
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
