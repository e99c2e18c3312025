package dev.stepworker.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskOutcomeTest {
  @Test
  void hasATextThatDoesNotRepeatTheOutput() {
    assertThat(new TaskOutcome.Succeeded("\"canary\""))
        .hasToString("Succeeded[8 characters, isStored=false]");
  }
}
