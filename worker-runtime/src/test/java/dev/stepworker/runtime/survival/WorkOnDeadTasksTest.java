package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task that is over is found out about by its heartbeats, also where the state asks for none. */
class WorkOnDeadTasksTest {
  private static final TaskType<Object, String> WITHOUT_HEARTBEAT =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final CompletableFuture<TaskContext> running = new CompletableFuture<>();
  private final CompletableFuture<Cancellation.Reason> reason = new CompletableFuture<>();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void cancelsATaskWithoutHeartbeatsThatWasStopped() throws Exception {
    startWorker();
    EndpointTask task = rig.schedule("work", TASK);
    Soon.get("running", running);
    assertThat(heard.advance(ofSeconds(80))).containsExactly(HeartbeatResult.ACCEPTED);

    task.stop();

    assertThat(heard.advance(ofSeconds(80))).containsExactly(HeartbeatResult.TASK_TIMED_OUT);
    assertThat(Soon.get("reason", reason)).isEqualTo(Cancellation.Reason.TIMED_OUT);
  }

  @Test
  void givesTheSlotOfADeadTaskToTheNext() throws Exception {
    startWorker();
    EndpointTask dead = rig.schedule("work", TASK);
    Soon.get("running", running);
    dead.stop();

    heard.advance(ofSeconds(72));
    Soon.get("reason", reason);
    EndpointTask next = rig.schedule("work", TASK);

    assertThat(Soon.ended(next).output()).contains("\"second\"");
    assertThat(dead.refusedCalls()).isEqualTo(1);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  private void startWorker() {
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            WITHOUT_HEARTBEAT,
            (input, task) -> running.complete(task) ? runUntilCancelled(task) : "second",
            options -> options.concurrency(1)));
  }

  private String runUntilCancelled(TaskContext task) {
    CompletableFuture<Void> cancelled = new CompletableFuture<>();
    task.cancellation().onRequested(() -> cancelled.complete(null));
    cancelled.join();
    reason.complete(task.cancellation().reason().orElseThrow());
    task.cancellation().throwIfRequested();
    return "never";
  }
}
