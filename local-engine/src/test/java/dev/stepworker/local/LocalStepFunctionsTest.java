package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.http.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalStepFunctionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void runsAMachineToItsEnd() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(States.only("'Type': 'Pass', 'Result': {'a': 1}"), "{}");

      assertThat(run.await(PATIENCE).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(run.output()).contains("{\"a\":1}");
    }
  }

  @Test
  void waitsUntilTimeIsAdvanced() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(States.only("'Type': 'Wait', 'Seconds': 10800"), "{}");

      local.advance(Duration.ofSeconds(10799));
      assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

      local.advance(Duration.ofSeconds(1));
      assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void skipsTimeWhenNothingElseCanHappen() {
    try (LocalStepFunctions local = LocalStepFunctions.builder().timeSkipping().start()) {
      Execution run = local.start(States.only("'Type': 'Wait', 'Seconds': 259200"), "{}");

      run.await(PATIENCE);

      List<HistoryEvent> events = run.history();
      assertThat(Duration.between(
              events.get(0).timestamp(), events.get(events.size() - 1).timestamp()))
          .isEqualTo(Duration.ofDays(3));
    }
  }

  @Test
  void letsTheRealClockBeginElsewhere() {
    Instant start = Instant.parse("2031-05-01T08:00:00Z");
    try (LocalStepFunctions local =
        LocalStepFunctions.builder().realTime().startTime(start).start()) {
      Execution run = local.start(States.only("'Type': 'Pass'"), "{}").await(PATIENCE);

      assertThat(run.history().get(0).timestamp()).isBetween(start, start.plus(PATIENCE));
    }
  }

  @Test
  void refusesToAdvanceTheRealClock() {
    try (LocalStepFunctions local = LocalStepFunctions.builder().realTime().start()) {
      assertThatThrownBy(() -> local.advance(Duration.ofSeconds(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("real clock");
    }
  }

  @Test
  void refusesADefinitionWithEveryReason() {
    String definition = States.machine(
        "'A': {'Type': 'Pass', 'Next': 'Nowhere'}, 'B': {'Type': 'Wait', 'End': true}");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      assertThatThrownBy(() -> local.start(definition, "{}"))
          .isInstanceOf(ServiceError.class)
          .hasMessageStartingWith("InvalidDefinition: Invalid State Machine Definition: '")
          .hasMessageContaining("Missing 'Next' target: Nowhere at /States/A/Next")
          .hasMessageContaining("State \"B\" is not reachable. at /States/B")
          .hasMessageContaining("There should only be one of the following fields: [SecondsPath");
    }
  }

  @Test
  void refusesInputThatIsNoJson() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      assertThatThrownBy(() -> local.start(States.only("'Type': 'Pass'"), "{"))
          .isInstanceOf(ServiceError.class)
          .hasMessageStartingWith("InvalidExecutionInput");
    }
  }

  @Test
  void findsAnExecutionByItsArn() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(States.only("'Type': 'Pass'"), "[1]");

      assertThat(local.execution(run.arn())).map(Execution::input).contains("[1]");
      assertThat(local.execution(run.arn() + "x")).isEmpty();
    }
  }

  @Test
  void completesTheFutureHoweverTheExecutionEnds() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(
          States.machine("'Only': {'Type': 'Fail', 'Error': 'Broken', 'Cause': 'why'}"), "{}");

      assertThat(run.future())
          .succeedsWithin(PATIENCE)
          .satisfies(ended -> assertThat(ended.error()).contains("Broken"))
          .satisfies(ended -> assertThat(ended.cause()).contains("why"));
    }
  }

  @Test
  void tellsWhereAnExecutionStandsThatDoesNotEnd() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(States.only("'Type': 'Wait', 'Seconds': 1"), "{}");

      assertThatThrownBy(() -> run.await(Duration.ofMillis(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("its last event is");
    }
  }

  @Test
  void repeatsARunForTheSameSeed() {
    String definition = States.only("'Type': 'Pass', 'Parameters': {'u.$': 'States.UUID()',"
        + " 'n.$': 'States.MathRandom(1, 1000000)', 'id.$': '$$.Execution.Id'}");

    assertThat(outputWithSeed(7, definition)).isEqualTo(outputWithSeed(7, definition));
    assertThat(outputWithSeed(7, definition)).isNotEqualTo(outputWithSeed(8, definition));
  }

  private static String outputWithSeed(long seed, String definition) {
    try (LocalStepFunctions local = LocalStepFunctions.builder().seed(seed).start()) {
      return local.start(definition, "{}").await(PATIENCE).output().orElseThrow();
    }
  }
}
