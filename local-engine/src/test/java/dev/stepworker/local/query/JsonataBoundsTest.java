package dev.stepworker.local.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the service ends an evaluation that takes too long, nests too deep or builds too much. */
class JsonataBoundsTest {
  private static final Instant NOW = Instant.parse("2025-01-02T03:04:05.678Z");

  private final JsonataQueries queries =
      new JsonataQueries(new Random(1), InstantSource.fixed(NOW));
  private final JsonataScope scope = new JsonataScope(Map.of(), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1..873783] ~> $count()",
        "$range(1, 360146, 1)",
        "$range(1, 1000000000, 1)",
        "$pad('x', 99999999)",
        "($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f('x', 23)))"
      })
  void boundsMemory(String expression) {
    assertThat(failure(expression).cause())
        .endsWith(
            "threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive"
                + " memory usage");
  }

  @Test
  void boundsDepthWhereTheServiceDoes() {
    String recursion = "($f := function($x){ $x <= 0 ? 0 : 1 + $f($x-1) }; $f(%d))";

    assertThat(evaluate(String.format(recursion, 31))).isEqualTo(31);
    assertThat(evaluate("1" + "+1".repeat(99))).isEqualTo(100);
    assertThat(evaluate("(".repeat(99) + "1" + ")".repeat(99))).isEqualTo(1);
    for (String tooDeep : List.of(
        String.format(recursion, 32),
        "1" + "+1".repeat(100),
        "[".repeat(100) + "1" + "]".repeat(100))) {
      assertThat(failure(tooDeep).cause())
          .endsWith(
              "threw an error during evaluation: Stack overflow error: Check for non-terminating recursive"
                  + " function. Consider rewriting as tail-recursive");
    }
  }

  @Test
  void boundsTime() {
    JsonataQueries hasty =
        new JsonataQueries(new Random(1), InstantSource.fixed(NOW), Duration.ofMillis(50));
    String endless = "{% ($f := function($x){ $f($x+1) }; $f(1)) %}";

    QueryFailure failure =
        catchThrowableOfType(QueryFailure.class, () -> hasty.evaluate(endless, "Output", scope));

    assertThat(failure.cause())
        .endsWith(
            "threw an error during evaluation: Expression evaluation timeout: Check for infinite loop");
  }

  @Test
  void survivesAnExpressionThatNestsBeyondReason() {
    assertThat(failure("(".repeat(200_000) + "1" + ")".repeat(200_000)).cause())
        .contains("nests too deep");
  }

  private Object evaluate(String expression) {
    return queries.evaluate("{% " + expression + " %}", "Output", scope);
  }

  private QueryFailure failure(String expression) {
    return catchThrowableOfType(QueryFailure.class, () -> evaluate(expression));
  }
}
