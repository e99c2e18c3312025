package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.options.ActivityOptions;
import dev.stepworker.runtime.options.HeartbeatMode;
import dev.stepworker.runtime.survival.HeardBeats;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatModesTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final CompletableFuture<TaskContext> running = new CompletableFuture<>();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void beatsThreeTimesInATimeoutWhenAutomatic() throws Exception {
    startHandler(options -> {});

    assertThat(heard.advance(ofMinutes(5)))
        .hasSizeBetween(25, 38)
        .containsOnly(HeartbeatResult.ACCEPTED);
  }

  @Test
  void takesTheTimeoutThatTheTaskTells() throws Exception {
    startHandler(options -> {}, "{\"_context\":{\"heartbeatSeconds\":300}}");

    assertThat(heard.advance(ofMinutes(5))).hasSizeBetween(2, 4);
  }

  @Test
  void asksOnceAMinuteWhereTheStateWaitsForNoHeartbeat() throws Exception {
    TaskType<Object, String> silent = TaskType.of("work", Object.class, String.class);
    start(silent, options -> {}, "{}");

    assertThat(heard.advance(ofMinutes(10))).hasSizeBetween(8, 13);
    assertThat(running.join().leaseRemaining()).isEmpty();
  }

  @Test
  void beatsForNewProgressOnlyWhenOnProgress() throws Exception {
    TaskContext task = startHandler(options -> options.heartbeat(HeartbeatMode.ON_PROGRESS));
    assertThat(heard.advance(ofSeconds(13))).hasSize(1);

    assertThat(heard.advance(ofSeconds(13))).isEmpty();
    task.heartbeat();

    assertThat(heard.advance(ofSeconds(3))).containsExactly(HeartbeatResult.ACCEPTED);
    assertThat(heard.advance(ofSeconds(13))).isEmpty();
  }

  @Test
  void losesTheLeaseWithoutProgressWhenOnProgress() throws Exception {
    TaskContext task = startHandler(options -> options.heartbeat(HeartbeatMode.ON_PROGRESS));

    heard.advance(ofSeconds(50));

    assertThat(task.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
  }

  @Test
  void sendsNothingWhenOffAndStillKnowsTheLease() throws Exception {
    TaskContext task = startHandler(options -> options.heartbeat(HeartbeatMode.OFF));

    assertThat(heard.advance(ofSeconds(29))).isEmpty();
    assertThat(task.leaseRemaining()).contains(ofSeconds(1));
    assertThat(task.cancellation().isRequested()).isFalse();
    heard.advance(ofSeconds(2));

    assertThat(task.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
    assertThat(rig.endpoint().calls().of("SendTaskHeartbeat")).isZero();
  }

  @Test
  void mayBeBoundedByABudget() {
    assertThatThrownBy(() -> rig.worker("w")
            .heartbeatBudget(0)
            .activity(WORK, (input, task) -> "", o -> o.stallAfter(Duration.ZERO))
            .build())
        .isInstanceOf(WorkerStartException.class)
        .hasMessageContaining("heartbeatBudget is 0; must be 1 or more")
        .hasMessageContaining("work: stallAfter is PT0S; must be more than zero");
  }

  @Test
  void cannotBeOffWhereStallsAreToBeNoticed() {
    assertThatThrownBy(() -> rig.worker("w")
            .activity(
                WORK,
                (in, task) -> "",
                o -> o.heartbeat(HeartbeatMode.OFF).stallAfter(ofSeconds(25)))
            .build())
        .isInstanceOf(WorkerStartException.class)
        .hasMessageContaining("work: stallAfter is PT25S and heartbeat is OFF, but a handler is"
            + " looked at only when a heartbeat is due; leave one of the two out");
  }

  private TaskContext startHandler(Consumer<ActivityOptions> options) {
    return startHandler(options, "{}");
  }

  private TaskContext startHandler(Consumer<ActivityOptions> options, String input) {
    return start(WORK, options, input);
  }

  private TaskContext start(
      TaskType<Object, String> type, Consumer<ActivityOptions> options, String input) {
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            type,
            (decoded, task) -> {
              running.complete(task);
              go.await();
              return "done";
            },
            options));
    rig.schedule("work", TaskSpec.ofInput(input));
    return running.join();
  }
}
