package dev.stepworker.runtime.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.time.ManualTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 20: an emulator answers each poll at once, and the worker polls without a pause. */
class EmptyAnswersAtOnceTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aPollerWaitsBeforeItAsksAgain() {
    ManualTime time = rig.manualTime();
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.endpoint().faults().inject(Fault.emptyAnswer().on("GetActivityTask"));
    rig.start(rig.worker("w")
        .time(time)
        .activity(WORK, (input, task) -> input, options -> options.pollers(1))
        .queue(queue, WORK, (input, task) -> input));

    rig.awaitCalls("GetActivityTask", 1);
    for (int i = 0; i < 3; i++) {
      Soon.ended(rig.send(queue, TaskSpec.ofInput("{}"), i));
    }
    assertThat(rig.endpoint().calls().of("GetActivityTask")).isEqualTo(1);

    CompletableFuture<Void> secondPoll = rig.endpoint().calls().reached("GetActivityTask", 2);
    rig.moveUntil("second poll", secondPoll);
  }
}
