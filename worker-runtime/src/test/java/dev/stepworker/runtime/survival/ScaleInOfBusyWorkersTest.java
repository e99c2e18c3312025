package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.ScaleInGuard;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.runtime.CapturedLogs;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.platform.EcsTaskProtection;
import dev.stepworker.runtime.platform.RecordedRequests;
import dev.stepworker.runtime.time.ManualTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 19: a platform that has too many workers stops a busy one, and too quickly. */
class ScaleInOfBusyWorkersTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final RecordedRequests ecs = RecordedRequests.start();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
    ecs.close();
  }

  @Test
  void aWorkerIsProtectedWhileItHasTasks() throws Exception {
    rig.start(worker().time(time).scaleInGuard(new EcsTaskProtection(ecs.uri())));
    rig.awaitCalls("GetActivityTask", 10);
    assertThat(ecs.isEmpty()).isTrue();

    EndpointTask task = rig.schedule("work", TASK);
    assertThat(ecs.next().body()).contains("\"ProtectionEnabled\":true");
    rig.moveUntil("renewal of the protection", ecs.first(request -> true));

    go.countDown();
    Soon.ended(task);
    CompletableFuture<RecordedRequests.Request> released =
        ecs.first(request -> request.body().contains("\"ProtectionEnabled\":false"));
    rig.moveUntil("end of the protection", released);
    assertThat(released.join().line()).isEqualTo("PUT /task-protection/v1/state");
  }

  @Test
  void aWorkerThatStopsIsProtectedNoMore() throws Exception {
    StepWorker worker = rig.start(worker().scaleInGuard(new EcsTaskProtection(ecs.uri())));
    rig.schedule("work", TASK);
    assertThat(ecs.next().body()).contains("\"ProtectionEnabled\":true");

    go.countDown();
    worker.close();

    assertThat(ecs.next().body()).contains("\"ProtectionEnabled\":false");
  }

  @Test
  void aGuardThatFailsCostsNoTaskAndIsInTheLog() {
    try (CapturedLogs logs = CapturedLogs.start()) {
      StepWorker worker = rig.start(worker().scaleInGuard(new BrokenGuard()));
      go.countDown();
      EndpointTask task = Soon.ended(rig.schedule("work", TASK));
      worker.close();

      assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
      assertThat(logs.text())
          .contains("Scale-in guard failed call=protect guard=" + BrokenGuard.class.getName())
          .contains("Scale-in guard failed call=release guard=" + BrokenGuard.class.getName());
    }
  }

  @Test
  void aGraceThatIsShorterThanAPollIsTold() {
    StepWorker worker = rig.start(worker().grace(ofSeconds(30)));

    assertThat(worker.advice())
        .containsExactly("grace is PT30S, shorter than a poll can take: tasks may be lost when the"
            + " worker stops; set grace(Duration.ofSeconds(65)) or more, and let the platform wait"
            + " as long");
  }

  @Test
  void theReportTellsWhatBecameOfTheTasks() {
    StepWorker worker = rig.start(worker().time(time));
    EndpointTask task = rig.schedule("work", TASK);
    Soon.get("delivery", task.started());

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    rig.moveUntil("end of the drain", drain);
    DrainReport report = drain.join();

    assertThat(report.handedBack()).isEqualTo(1);
    assertThat(report.abandoned()).isZero();
    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
  }

  private StepWorkerBuilder worker() {
    return rig.worker("w").activity(WORK, (input, task) -> {
      go.await();
      return "done";
    });
  }

  private static final class BrokenGuard implements ScaleInGuard {
    @Override
    public void protect() {
      throw new AssertionError("broken");
    }

    @Override
    public void release() {
      throw new AssertionError("broken");
    }
  }
}
