package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);

  @Test
  void aThousandOpenPollsCostAHandfulOfThem() {
    try (Rig rig = Rig.start(ofSeconds(60))) {
      rig.start(rig.worker("many")
          .activity(WORK, (input, task) -> "done", o -> o.concurrency(1_000).pollers(1_000)));
      rig.awaitCalls("GetActivityTask", 1_000);

      EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));
      Soon.ended(task);

      assertThat(threadsOf("many")).hasSizeLessThanOrEqualTo(8);
    }
  }

  @Test
  void aHundredOpenPollsOfEachOfTenActivitiesCostNoMore() {
    try (Rig rig = Rig.start(ofSeconds(60))) {
      StepWorkerBuilder builder = rig.worker("broad");
      for (int i = 0; i < 10; i++) {
        TaskType<Object, String> type = TaskType.of("work-" + i, Object.class, String.class);
        builder.activity(type, (input, task) -> "done", o -> o.concurrency(100).pollers(100));
      }
      rig.start(builder);
      rig.awaitCalls("GetActivityTask", 1_000);

      Soon.ended(rig.schedule("work-7", TaskSpec.ofInput("{}")));

      assertThat(threadsOf("broad")).hasSizeLessThanOrEqualTo(8);
    }
  }

  private static List<Thread> threadsOf(String worker) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("stepworker-" + worker + "-"))
        .toList();
  }
}
