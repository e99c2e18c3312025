package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.CapturedLogs;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Automatic heartbeats do not hide a handler that hangs: one that promised progress must show it.
 */
class HungHandlerTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final CapturedLogs logs = CapturedLogs.start();
  private final CompletableFuture<TaskContext> running = new CompletableFuture<>();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
    logs.close();
  }

  @Test
  void isNoLongerKeptAlive() throws Exception {
    TaskContext task = startHandler();
    assertThat(heard.advance(ofSeconds(24))).isNotEmpty().containsOnly(HeartbeatResult.ACCEPTED);

    List<HeartbeatResult> later = heard.advance(ofSeconds(60));

    assertThat(later.size()).isLessThanOrEqualTo(1);
    assertThat(stalls()).isEqualTo(1);
    assertThat(task.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
  }

  @Test
  void isKeptAliveWhileItTellsOfProgress() throws Exception {
    TaskContext task = startHandler();

    for (int i = 0; i < 20; i++) {
      task.heartbeat();
      heard.advance(ofSeconds(12));
    }

    assertThat(heard.sent()).isBetween(20L, 30L);
    assertThat(stalls()).isZero();
    assertThat(task.cancellation().isRequested()).isFalse();
  }

  @Test
  void isKeptAliveAgainWhenItMovesOn() throws Exception {
    TaskContext task = startHandler();
    heard.advance(ofSeconds(40));
    assertThat(stalls()).isEqualTo(1);

    task.progress(0.5, "moves on");

    assertThat(heard.advance(ofSeconds(5))).containsExactly(HeartbeatResult.ACCEPTED);
  }

  @Test
  void leavesTheTraceOfItsThreadInTheLogWithoutItsPayload() throws Exception {
    startHandler();

    heard.advance(ofSeconds(40));

    assertThat(logs.text())
        .contains("Handler makes no progress", "Thread stepworker-w-handler-1 is here")
        .contains("HungHandlerTest.lambda$startHandler")
        .doesNotContain("payload-mark");
  }

  private TaskContext startHandler() {
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            WORK,
            (input, task) -> {
              running.complete(task);
              go.await();
              return "done";
            },
            options -> options.stallAfter(ofSeconds(25))));
    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("\"payload-mark\""));
    Soon.get("delivery", task.started());
    return Soon.get("running", running);
  }

  private long stalls() {
    return (long) heard.meters().get("stepworker.task.stalled").counter().count();
  }
}
