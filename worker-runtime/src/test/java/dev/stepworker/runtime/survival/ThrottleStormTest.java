package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointEvent;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.InjectedFault;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.StepWorkerBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many tasks do not beat at once, nor more often than the account may, nor harder when throttled.
 */
class ThrottleStormTest {
  private static final int TASKS = 60;
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final Semaphore running = new Semaphore(0);
  private final CompletableFuture<String> outcome = new CompletableFuture<>();

  @AfterEach
  void close() {
    outcome.complete("done");
    rig.close();
  }

  @Test
  void spreadsTheBeatsOfTasksThatCameTogether() throws Exception {
    startTasks(worker());

    int early = heard.advance(ofSeconds(10)).size();
    int late = heard.advance(ofSeconds(2)).size();

    assertThat(early).isBetween(TASKS / 4, TASKS * 3 / 4);
    assertThat(early + late).isEqualTo(TASKS);
  }

  @Test
  void sendsNoMoreBeatsThanItsBudget() throws Exception {
    startTasks(worker().heartbeatBudget(10));

    assertThat(heard.suspend(ofSeconds(13))).hasSize(10);
    assertThat(heard.advance(ofSeconds(1))).hasSize(10);
  }

  @Test
  void sendsTheBeatOfTheNearestLeaseEndFirst() throws Exception {
    rig.start(worker().heartbeatBudget(1));
    schedule(3, 60);
    heard.advance(ofSeconds(15));
    schedule(1, 30);

    heard.suspend(ofSeconds(15));

    assertThat(beaten()).containsExactly("task-4");
  }

  @Test
  void beatsLessOftenWhileTheServiceThrottles() throws Exception {
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskHeartbeat"));
    startTasks(worker());
    heard.suspend(ofSeconds(13));
    heard.advance(ofSeconds(3));

    int throttledInTenSeconds = heard.advance(ofSeconds(10)).size();

    assertThat(throttledInTenSeconds).isBetween(5, TASKS);
  }

  @Test
  void beatsMoreOftenAgainWhenTheServiceTakesIt() throws Exception {
    InjectedFault throttling =
        rig.endpoint().faults().inject(Fault.throttling().on("SendTaskHeartbeat"));
    startTasks(worker());
    heard.suspend(ofSeconds(13));
    heard.advance(ofSeconds(3));

    throttling.remove();
    heard.advance(ofSeconds(30));

    assertThat(heard.advance(ofSeconds(30)))
        .hasSizeGreaterThan(2 * TASKS)
        .containsOnly(HeartbeatResult.ACCEPTED);
  }

  private StepWorkerBuilder worker() {
    return heard
        .listenTo(rig.worker("w"))
        .activityAsync(
            WORK,
            (input, task) -> {
              running.release();
              return outcome;
            },
            options -> options.concurrency(TASKS).pollers(20));
  }

  private void startTasks(StepWorkerBuilder worker) throws InterruptedException {
    rig.start(worker);
    schedule(TASKS, 30);
  }

  private void schedule(int tasks, int heartbeatSeconds) throws InterruptedException {
    TaskSpec task =
        TaskSpec.ofInput("{\"_context\":{\"heartbeatSeconds\":" + heartbeatSeconds + "}}");
    for (int i = 0; i < tasks; i++) {
      rig.schedule("work", task);
    }
    running.acquire(tasks);
  }

  private List<String> beaten() {
    return rig.endpoint().events().all(EndpointEvent.Kind.HEARTBEAT).stream()
        .map(EndpointEvent::task)
        .toList();
  }
}
