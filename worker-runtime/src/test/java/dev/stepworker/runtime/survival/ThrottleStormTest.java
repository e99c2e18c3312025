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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
  private final CountDownLatch running = new CountDownLatch(TASKS);
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
    startTasks(worker().heartbeatBudget(1), List.of(60, 59, 30, 58));

    heard.suspend(ofSeconds(26));
    heard.advance(ofSeconds(1));

    assertThat(beaten()).containsExactly("task-3", "task-4");
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
              running.countDown();
              return outcome;
            },
            options -> options.concurrency(TASKS).pollers(20));
  }

  private void startTasks(StepWorkerBuilder worker) throws InterruptedException {
    startTasks(worker, Collections.nCopies(TASKS, 30));
  }

  private void startTasks(StepWorkerBuilder worker, List<Integer> heartbeatSeconds)
      throws InterruptedException {
    rig.start(worker);
    heartbeatSeconds.forEach(seconds -> rig.schedule(
        "work", TaskSpec.ofInput("{\"_context\":{\"heartbeatSeconds\":" + seconds + "}}")));
    for (int i = heartbeatSeconds.size(); i < TASKS; i++) {
      running.countDown();
    }
    running.await();
  }

  private List<String> beaten() {
    return rig.endpoint().events().all(EndpointEvent.Kind.HEARTBEAT).stream()
        .map(EndpointEvent::task)
        .toList();
  }
}
