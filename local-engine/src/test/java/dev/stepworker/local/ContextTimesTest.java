package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextTimesTest {
  private static final String DEFINITION = """
      {"StartAt": "Times", "States": {"Times": {"Type": "Pass", "End": true,
        "Parameters": {"t.$": "$$.Execution.StartTime", "e.$": "$$.State.EnteredTime"}}}}""";

  @ParameterizedTest
  @CsvSource({
    "2025-08-27T10:04:42Z, 2025-08-27T10:04:42Z",
    "2025-08-27T10:04:00Z, 2025-08-27T10:04:00Z",
    "2025-08-27T10:04:42.120Z, 2025-08-27T10:04:42.120Z",
    "2025-08-27T10:04:42.000999Z, 2025-08-27T10:04:42Z",
  })
  void haveMillisecondsOnlyWhereThereAreAny(Instant now, String told) {
    try (LocalStepFunctions local = LocalStepFunctions.builder().startTime(now).start()) {
      Execution run = local.start(DEFINITION, "{}").await(Duration.ofSeconds(20));

      assertThat(run.output()).contains("{\"t\":\"" + told + "\",\"e\":\"" + told + "\"}");
    }
  }
}
