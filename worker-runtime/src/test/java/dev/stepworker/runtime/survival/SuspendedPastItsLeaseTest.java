package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.Latency;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that stood still knows that its lease is over before it does anything twice. */
class SuspendedPastItsLeaseTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}").heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final HeardBeats heard = new HeardBeats(time);
  private final SettledReports reports = new SettledReports();
  private final CompletableFuture<TaskContext> running = new CompletableFuture<>();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void tellsTheHandlerThatTheLeaseIsLost() {
    TaskContext task = startHandler();
    assertThat(task.leaseRemaining()).contains(ofSeconds(30));

    suspend(ofSeconds(60));

    assertThat(task.leaseRemaining()).contains(Duration.ZERO);
    assertThat(task.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
  }

  @Test
  void sendsTheResultAndLearnsThatTheTaskWasClosed() throws Exception {
    rig.endpoint().faults().inject(Fault.serverError(503).on("SendTaskHeartbeat"));
    startHandler();
    suspend(ofSeconds(60));

    go.countDown();

    assertThat(reports.next()).isEqualTo(CompletionResult.ALREADY_CLOSED);
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(1);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void countsTheLeaseFromTheMomentThatTheLastAcceptedBeatWasSent() throws Exception {
    rig.endpoint()
        .faults()
        .inject(Fault.slowAnswer(Latency.fixed(ofMillis(700))).on("SendTaskHeartbeat"));
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskHeartbeat").after(1));
    TaskContext task = startHandler();
    time.advance(ofSeconds(13));
    rig.awaitCalls("SendTaskHeartbeat", 1);

    assertThat(heard.suspend(ofSeconds(10))).contains(HeartbeatResult.ACCEPTED);

    assertThat(task.leaseRemaining().orElseThrow()).isLessThanOrEqualTo(ofSeconds(20));
  }

  @Test
  void sendsNothingMoreOnceTheServiceSaidSo() throws Exception {
    EndpointTask task = schedule();
    rig.endpoint().advance(ofSeconds(60));
    assertThat(heard.suspend(ofSeconds(60))).containsExactly(HeartbeatResult.TASK_TIMED_OUT);

    heard.advance(ofSeconds(100));

    assertThat(task.status()).isEqualTo(TaskStatus.TIMED_OUT);
    assertThat(rig.endpoint().calls().of("SendTaskHeartbeat")).isEqualTo(1);
  }

  private TaskContext startHandler() {
    schedule();
    return Soon.get("running", running);
  }

  private EndpointTask schedule() {
    rig.start(heard.listenTo(rig.worker("w")).intercept(reports).activity(WORK, (input, task) -> {
      running.complete(task);
      go.await();
      return "done";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    Soon.get("running", running);
    return task;
  }

  private void suspend(Duration by) {
    rig.endpoint().advance(by);
    time.suspend(by);
  }
}
