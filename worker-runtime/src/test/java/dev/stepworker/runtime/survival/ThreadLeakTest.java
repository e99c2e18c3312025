package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failure 21: workers that come and go leave threads behind. */
class ThreadLeakTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final int CYCLES = Integer.getInteger("survival.cycles", 50);

  @Test
  @Timeout(600)
  void noThreadIsLeftWhenWorkersHaveComeAndGone() throws Exception {
    try (Rig rig = Rig.start(ofMillis(1))) {
      comeAndGo(rig);
      Set<Thread> before = threads();

      for (int i = 0; i < CYCLES; i++) {
        comeAndGo(rig);
      }

      Set<Thread> left = threads();
      left.removeAll(before);
      assertThat(firstThatStays(left)).isEmpty();
    }
  }

  private static Optional<Thread> firstThatStays(Set<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(10_000);
      if (thread.isAlive()) {
        return Optional.of(thread);
      }
    }
    return Optional.empty();
  }

  private static void comeAndGo(Rig rig) {
    StepWorker worker = rig.worker("brief")
        .activity(WORK, (input, task) -> "done", options -> options.pollers(1))
        .build();
    worker.start();
    Soon.ended(rig.schedule("work", TaskSpec.ofInput("{}")));
    worker.close();
  }

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !thread.getName().startsWith("stepworker-brief-"));
    return threads;
  }
}
