package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.WorkerStartException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 4: open polls hold all connections, and heartbeats and completions wait for one. */
class PollsExhaustConnectionsTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));
  private static final int POLLS = 120;

  private final Rig rig = Rig.start(ofSeconds(60));
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void heartbeatsAndCompletionsGoPastAnyNumberOfOpenPolls() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    HeardBeats heard = new HeardBeats(rig.manualTime());
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            WORK,
            (input, task) -> {
              running.countDown();
              go.await();
              return "done";
            },
            options -> options.concurrency(POLLS + 1).pollers(POLLS)));
    rig.awaitCalls("GetActivityTask", POLLS);
    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));

    Soon.open("handler", running);
    assertThat(heard.advance(ofSeconds(60)))
        .hasSizeGreaterThan(3)
        .containsOnly(HeartbeatResult.ACCEPTED);
    go.countDown();

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(rig.endpoint().openPolls(rig.endpoint().createActivity("work"))).isEqualTo(POLLS);
  }

  @Test
  void oneClientForBothIsRefused() {
    try (HandedInClients clients = HandedInClients.oneForAll(rig)) {
      StepWorker worker = rig.worker("w")
          .activity(WORK, (input, task) -> "done")
          .clients(clients)
          .build();

      assertThatThrownBy(worker::start)
          .isInstanceOf(WorkerStartException.class)
          .hasMessageContaining("activityPolls client is also the stepFunctions client, whose"
              + " heartbeats and completions would wait behind open polls; give it one of its own");
    }
  }
}
