package dev.stepworker.runtime;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.time.ManualTime;
import dev.stepworker.runtime.time.WorkerTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskType<Object, String> OTHER =
      TaskType.of("other", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start(ofSeconds(3));
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void opensMorePollsWhileTasksComeAndFewerWhenNoneCome() {
    StepWorker worker = rig.start(rig.worker("w")
        .activity(WORK, (input, task) -> "done", o -> o.concurrency(64).pollers(1, 4)));
    String activity = rig.endpoint().createActivity("work");
    rig.awaitCalls("GetActivityTask", 1);
    assertThat(rig.endpoint().openPolls(activity)).isEqualTo(1);

    scheduleAll("work", 40).forEach(Soon::ended);
    rig.awaitCalls("GetActivityTask", 40 + 4);
    assertThat(pollers(worker)).isEqualTo(4);

    rig.awaitCalls("GetActivityTask", 40 + 4 + 1);
    assertThat(pollers(worker)).isEqualTo(1);
  }

  @Test
  void waitsWhileItIsPausedAndGoesOnWhenItIsResumed() {
    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (input, task) -> "done", o -> o.pollers(2)));
    String activity = rig.endpoint().createActivity("work");
    rig.awaitCalls("GetActivityTask", 2);

    worker.pause();
    scheduleAll("work", 2).forEach(Soon::ended);
    List<EndpointTask> waiting = scheduleAll("work", 3);

    assertThat(rig.endpoint().openPolls(activity)).isZero();
    assertThat(waiting).extracting(EndpointTask::status).containsOnly(TaskStatus.SCHEDULED);
    worker.resume();
    assertThat(waiting)
        .allSatisfy(task -> assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED));
  }

  @Test
  void goesOnWithTheOpenPollsWhenItIsResumedSoon() {
    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (input, task) -> "done", o -> o.pollers(3)));
    rig.awaitCalls("GetActivityTask", 3);

    worker.pause();
    worker.resume();
    assertThat(openPolls(worker)).isEqualTo(3);
    scheduleAll("work", 3).forEach(Soon::ended);
    rig.awaitCalls("GetActivityTask", 6);

    assertThat(openPolls(worker)).isEqualTo(3);
    assertThat(Soon.get("end of the drain", worker.drain(ofSeconds(30))).clean())
        .isTrue();
  }

  @Test
  void backsOffWhenItIsThrottled() {
    ManualTime time = rig.manualTime();
    rig.endpoint().faults().inject(Fault.throttling().on("GetActivityTask").next(3));
    rig.start(rig.worker("w")
        .time(time)
        .meterRegistry(meters)
        .activity(WORK, (in, task) -> "", o -> o.pollers(1)));
    rig.awaitCalls("GetActivityTask", 1);

    for (int call = 2; call <= 4; call++) {
      rig.moveUntil("poll " + call, rig.endpoint().calls().reached("GetActivityTask", call));
    }

    assertThat(time.nanos()).isGreaterThan(ofMillis(250 + 500 + 1_000).toNanos());
    assertThat(throttledPolls()).isEqualTo(3);
  }

  @Test
  void anIdleHandlerLeavesOthersOfItsPoolASlot() {
    rig.start(rig.worker("w")
        .pool("shared", 4)
        .activity(WORK, (input, task) -> "done", o -> o.pool("shared").pollers(16))
        .activity(OTHER, (input, task) -> "done", o -> o.pool("shared").pollers(1)));
    rig.awaitCalls("GetActivityTask", 4);

    assertThat(Soon.ended(rig.schedule("other", TASK)).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void beginsNoMoreTasksThanTheRateAllows() {
    ManualTime time = rig.manualTime();
    StepWorker worker = rig.start(rig.worker("w")
        .time(time)
        .activity(WORK, (input, task) -> "done", o -> o.tasksPerSecond(2)));
    List<EndpointTask> tasks = scheduleAll("work", 4);

    Soon.ended(tasks.get(0));
    Soon.ended(tasks.get(1));
    assertThat(openPolls(worker)).isZero();
    assertThat(tasks.get(2).status()).isEqualTo(TaskStatus.SCHEDULED);

    time.advance(ofMillis(500));
    assertThat(Soon.ended(tasks.get(2)).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(tasks.get(3).status()).isEqualTo(TaskStatus.SCHEDULED);
  }

  @Test
  void servesAPoolThatFollowsTheLoad() {
    rig.start(rig.worker("w")
        .pool("load", ResourceTargets.between(2, 8))
        .activity(WORK, (input, task) -> "done", o -> o.pool("load")));

    assertThat(scheduleAll("work", 10))
        .allSatisfy(task -> assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED));
  }

  @Test
  void runsHandlersOnTheThreadsOfTheirChoice() {
    rig.start(rig.worker("w")
        .threads(HandlerThreads.AUTO)
        .activity(WORK, (input, task) -> Thread.currentThread().getName())
        .activity(
            OTHER,
            (input, task) -> Thread.currentThread().getName(),
            o -> o.threads(HandlerThreads.PLATFORM)));
    boolean hasVirtual = Runtime.version().feature() >= 21;

    assertThat(Soon.ended(rig.schedule("work", TASK)).output().orElseThrow())
        .contains(hasVirtual ? "stepworker-w-virtual-" : "stepworker-w-handler-");
    assertThat(Soon.ended(rig.schedule("other", TASK)).output().orElseThrow())
        .contains("stepworker-w-handler-");
  }

  @Test
  void replacesAPollerThatIsStuckAndTellsSo() {
    ManualTime time = rig.manualTime();
    rig.endpoint().faults().inject(Fault.emptyAnswer().on("GetActivityTask").next(1));
    CompletableFuture<Void> broken = new CompletableFuture<>();
    StepWorker worker = rig.start(rig.worker("w")
        .time(new BreaksAPause(time, broken))
        .meterRegistry(meters)
        .activity(WORK, (input, task) -> "done", o -> o.pollers(1)));
    broken.join();

    time.advance(ofSeconds(150));

    assertThat(meters.get("stepworker.poller.replaced").counter().count()).isEqualTo(1);
    assertThat(Soon.ended(rig.schedule("work", TASK)).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(worker.status().live()).isTrue();
    assertThat(Soon.get("end of the drain", worker.drain(ofHours(1))).clean()).isTrue();
  }

  @Test
  void isNotLiveWhenPollsDoNotComeBack() {
    ManualTime time = rig.manualTime();
    StepWorker worker = rig.start(
        rig.worker("w").time(time).activity(WORK, (input, task) -> "done", o -> o.pollers(1)));
    rig.awaitCalls("GetActivityTask", 1);

    time.advance(ofSeconds(89));
    assertThat(worker.status().live()).isTrue();
    time.advance(ofSeconds(60));

    assertThat(worker.status().live()).isFalse();
  }

  private double throttledPolls() {
    return meters
        .get("stepworker.aws.throttled")
        .tag("operation", "GetActivityTask")
        .counter()
        .count();
  }

  private static int openPolls(StepWorker worker) {
    return worker.status().sources().get(0).openPolls();
  }

  private static int pollers(StepWorker worker) {
    return worker.status().sources().get(0).pollers();
  }

  private List<EndpointTask> scheduleAll(String activity, int count) {
    return IntStream.range(0, count).mapToObj(i -> rig.schedule(activity, TASK)).toList();
  }

  /** Throws when a poller asks for its first pause. */
  private record BreaksAPause(ManualTime time, CompletableFuture<Void> broken)
      implements WorkerTime {
    @Override
    public Instant instant() {
      return time.instant();
    }

    @Override
    public long nanos() {
      return time.nanos();
    }

    @Override
    public Timer schedule(Duration delay, Runnable action) {
      if (delay.compareTo(ofSeconds(1)) < 0 && broken.complete(null)) {
        throw new AssertionError("broken");
      }
      return time.schedule(delay, action);
    }
  }
}
