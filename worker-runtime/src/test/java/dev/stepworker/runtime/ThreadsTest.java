package dev.stepworker.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);

  @Test
  void aThousandOpenPollsCostAHandfulOfThem() {
    try (Rig rig = Rig.start(ofSeconds(60))) {
      rig.start(rig.worker("many")
          .activity(WORK, (input, task) -> "done", o -> o.concurrency(1_000).pollers(1_000)));
      rig.endpoint().calls().reached("GetActivityTask", 1_000).join();

      EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));
      task.ended().join();

      assertThat(threadsOf("many")).hasSizeLessThanOrEqualTo(8);
    }
  }

  @Test
  void noneIsLeftBehind() {
    try (Rig rig = Rig.start(ofMillis(100))) {
      IntStream.range(0, 20).forEach(i -> {
        StepWorker worker = rig.worker("brief")
            .activity(WORK, (input, task) -> "done", o -> o.pollers(1))
            .build();
        worker.start();
        EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));
        task.ended().join();
        worker.close();
      });

      threadsOf("brief").forEach(ThreadsTest::join);
      assertThat(threadsOf("brief")).isEmpty();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Thread> threadsOf(String worker) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("stepworker-" + worker + "-"))
        .toList();
  }
}
