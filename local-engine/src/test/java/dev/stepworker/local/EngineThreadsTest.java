package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineThreadsTest {
  private static final int CYCLES = Integer.getInteger("engine.cycles", 30);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    String definition = States.only(
        "'Type': 'Task', 'Resource':" + " 'arn:aws:lambda:us-east-1:000000000000:function:echo'");
    String waiting = States.only("'Type': 'Wait', 'Seconds': 1000");

    for (int i = 0; i < CYCLES; i++) {
      try (LocalStepFunctions local =
          LocalStepFunctions.builder().function("echo", input -> input).start()) {
        local.start(waiting, "{}");
        local.start(definition, "{}").await(PATIENCE);
      }
    }

    assertThat(ownThreads()).isEmpty();
  }

  @Test
  void mayBeClosedTwice() throws InterruptedException {
    LocalStepFunctions local = LocalStepFunctions.start();

    local.close();
    local.close();

    assertThat(ownThreads()).isEmpty();
  }

  /** Those that live on, though they were given time to end. */
  private static List<String> ownThreads() throws InterruptedException {
    List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("stepworker-local"))
        .toList();
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
    }
    return threads.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }
}
