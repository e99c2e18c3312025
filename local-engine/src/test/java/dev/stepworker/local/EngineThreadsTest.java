package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EngineThreadsTest {
  private static final int CYCLES = Integer.getInteger("engine.cycles", 30);

  @Test
  void leavesNoThreadBehind() {
    String definition = States.only(
        "'Type': 'Task', 'Resource':" + " 'arn:aws:lambda:us-east-1:000000000000:function:echo'");

    String waiting = States.only("'Type': 'Wait', 'Seconds': 1000");

    for (int i = 0; i < CYCLES; i++) {
      try (LocalStepFunctions local =
          LocalStepFunctions.builder().function("echo", input -> input).start()) {
        local.start(waiting, "{}");
        local.start(definition, "{}").await(Duration.ofSeconds(20));
      }
    }

    assertThat(ownThreads()).isEmpty();
  }

  @Test
  void mayBeClosedTwice() {
    LocalStepFunctions local = LocalStepFunctions.start();

    local.close();
    local.close();

    assertThat(ownThreads()).isEmpty();
  }

  private static Set<String> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("stepworker-local"))
        .collect(Collectors.toSet());
  }
}
