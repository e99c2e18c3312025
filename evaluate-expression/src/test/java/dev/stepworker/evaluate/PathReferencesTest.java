package dev.stepworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathReferencesTest {
  private static final Map<String, Object> VALUES = Map.of(
      "$.n", -5, "$.s", "it's", "$.o", Map.of("k", 1), "$.l", List.of(1), "$[0]", true, "$.n.m", 7);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$.n - $.n | (-5) - (-5)",
        "$.n.m | 7",
        "$.nope | $.nope",
        "$.n.other | (-5).other",
        "$.s | \"it's\"",
        "'$.s' | '\"it\\'s\"'",
        "'\\'$.n' | '\\'-5'",
        "\"$.s\" | \"\\\"it's\\\"\"",
        "$.o.k | JSON.parse(\"{\\\"k\\\":1}\").k",
        "$.l | JSON.parse(\"[1]\")",
        "$[0] | true",
        "$[01] | $[01]",
        "`$.n ${$.n}` | `-5 ${(-5)}`",
        "`${({ x: $.n }).x} $.n` | `${({ x: (-5) }).x} -5`",
        "`${`${$.n} $.n`} $.n` | `${`${(-5)} -5`} -5`",
        "{ $.n } | { (-5) }"
      })
  void putsEachValueAsItsPlaceNeedsIt(String expression, String expected) {
    assertThat(new PathReferences(VALUES, 1000).replacedIn(expression)).isEqualTo(expected);
  }
}
