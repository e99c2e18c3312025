package dev.stepworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTypeTest {
  private static final TaskType<String, Integer> COUNT =
      TaskType.of("count", String.class, Integer.class);

  @Test
  void joinsNameTypesAndClocks() {
    TaskType<String, Integer> count = COUNT
        .timeout(Duration.ofMinutes(5))
        .heartbeat(Duration.ofSeconds(30))
        .errors("Count.Failed");

    assertThat(count.name()).isEqualTo("count");
    assertThat(count.inputType()).isEqualTo(String.class);
    assertThat(count.outputType()).isEqualTo(Integer.class);
    assertThat(count.timeout()).contains(Duration.ofMinutes(5));
    assertThat(count.heartbeat()).contains(Duration.ofSeconds(30));
    assertThat(count.errors()).containsExactly("Count.Failed");
    assertThat(COUNT.timeout()).isEmpty();
  }

  @Test
  void takesGenericTypes() {
    TaskType<List<String>, Integer> count =
        TaskType.of("count", new TypeReference<List<String>>() {}, new TypeReference<Integer>() {});

    assertThat(count.inputType().getTypeName()).isEqualTo("java.util.List<java.lang.String>");
  }

  @Test
  void refusesAHeartbeatThatIsNotShorterThanTheTimeout() {
    assertThatThrownBy(
            () -> COUNT.timeout(Duration.ofSeconds(30)).heartbeat(Duration.ofSeconds(30)))
        .hasMessage("heartbeat is PT30S; must be shorter than the timeout of PT30S");
  }

  @Test
  void refusesClocksThatTheServiceDoesNotHave() {
    assertThatThrownBy(() -> COUNT.timeout(Duration.ofMillis(1_500)))
        .hasMessage("timeout is PT1.5S; must be whole seconds, 1 to 99,999,999");
    assertThatThrownBy(() -> COUNT.heartbeat(Duration.ZERO))
        .hasMessage("heartbeat is PT0S; must be whole seconds, 1 to 99,999,999");
  }

  @Test
  void refusesNamesThatNoActivityCanHave() {
    assertThatThrownBy(() -> TaskType.of("a b", String.class, String.class))
        .hasMessage(
            "Task name 'a b' holds the character ' '; use letters, digits, '-', '_' and" + " '.'");
    assertThatThrownBy(() -> TaskType.of("x".repeat(81), String.class, String.class))
        .hasMessageContaining("has 81 characters; must have 1 to 80");
  }

  @Test
  void refusesErrorNamesThatTheServiceKeeps() {
    assertThatThrownBy(() -> COUNT.errors("States.Timeout"))
        .hasMessage("Error name 'States.Timeout' begins with 'States.', which the service keeps for"
            + " itself; choose another prefix");
    assertThatThrownBy(() -> new TaskFailure("", "no"))
        .hasMessage("Error name '' has 0 characters; must have 1 to 256");
  }
}
