package dev.stepworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskTokenTest {
  @Test
  void neverPrintsItself() {
    TaskToken token = TaskToken.of("AAAAKgAAAAIAAAAA-secret");

    assertThat(token.toString()).matches("TaskToken\\[[0-9a-f]{12}]").doesNotContain("secret");
    assertThat(token.value()).isEqualTo("AAAAKgAAAAIAAAAA-secret");
  }

  @Test
  void isEqualToATokenOfTheSameValue() {
    assertThat(TaskToken.of("a")).isEqualTo(TaskToken.of("a")).hasSameHashCodeAs(TaskToken.of("a"));
    assertThat(TaskToken.of("a")).isNotEqualTo(TaskToken.of("b"));
  }

  @Test
  void refusesALengthThatTheServiceDoesNotHaveWithoutRepeatingTheValue() {
    assertThat(TaskToken.of("x".repeat(2_048)).value()).hasSize(2_048);
    assertThatThrownBy(() -> TaskToken.of("x".repeat(2_049)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Task token has 2049 characters; must have 1 to 2048");
    assertThatThrownBy(() -> TaskToken.of("")).isInstanceOf(IllegalArgumentException.class);
  }
}
