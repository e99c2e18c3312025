package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskCompletion;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.options.ActivityOptions;
import dev.stepworker.runtime.options.HeartbeatMode;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler said that the outcome comes later, and it never does: the slot must not be lost. */
class LaterCompletionNeverComesTest {
  private static final TaskType<Object, String> WORK = TaskType.of(
          "work", Object.class, String.class)
      .heartbeat(ofSeconds(30))
      .timeout(ofSeconds(90));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final HeardBeats heard = new HeardBeats(rig.manualTime());
  private final CompletableFuture<TaskCompletion> later = new CompletableFuture<>();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void freesTheSlotWhenTheServiceSaysSoAfterTheDeadlineHere() throws Exception {
    start(options -> {});
    EndpointTask forgotten = rig.schedule("work", TASK);
    Soon.get("handler", later);
    heard.advance(ofSeconds(91));

    forgotten.stop();
    EndpointTask next = rig.schedule("work", TASK);
    heard.advance(ofSeconds(20));

    assertThat(Soon.ended(next).output()).contains("\"second\"");
  }

  @Test
  void freesTheSlotAtTheDeadlineWhereNoHeartbeatAsks() throws Exception {
    start(options -> options.heartbeat(HeartbeatMode.OFF));
    rig.schedule("work", TASK);
    Soon.get("handler", later);

    heard.advance(ofSeconds(91));
    EndpointTask next = rig.schedule("work", TASK);

    assertThat(Soon.ended(next).output()).contains("\"second\"");
  }

  private void start(Consumer<ActivityOptions> options) {
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            WORK,
            (input, task) -> {
              if (later.isDone()) {
                return "second";
              }
              later.complete(task.completeLater());
              return "ignored";
            },
            o -> {
              o.concurrency(1);
              options.accept(o);
            }));
  }
}
