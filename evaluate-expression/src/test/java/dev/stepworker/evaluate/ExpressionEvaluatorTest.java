package dev.stepworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepworker.api.TaskFailure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionEvaluatorTest {
  private final ExpressionEvaluator evaluator =
      new ExpressionEvaluator(EvaluationLimits.defaults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1 + 2 | 3",
        "7 / 2 | 3.5",
        "2 ** 40 | 1099511627776",
        "0.1 + 0.2 | 0.30000000000000004",
        "`${1 + 1}` | \"2\"",
        "var a = 2; a * 3 | 6",
        "[1, 2, 3].map(x => x * 2) | [2, 4, 6]",
        "({ a: { b: [null, true] } }) | {a={b=[null, true]}}",
        "Math.max(...[3, 9, 4]) | 9",
        "'a-b-c'.split('-').length | 3",
        "/(?<y>\\d+)/.exec('in 2025').groups.y | \"2025\"",
        "let s = 0; for (const x of [1, 2]) s += x; s | 3",
        "Promise.resolve(5) | 5",
        "(async () => { const x = await 2; return x * 2 })() | 4",
        "new Date(0) | 1970-01-01T00:00:00.000Z",
        "console.log('x'), 1 | 1"
      })
  void evaluatesJavaScript(String expression, String expected) throws InterruptedException {
    assertThat(String.valueOf(evaluator.evaluate(expression, Map.of()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "undefined",
        "null",
        "NaN",
        "() => 1",
        "Symbol('x')",
        "",
        "// only a comment",
        "1/0"
      })
  void givesNullForWhatJsonCannotSay(String expression) throws InterruptedException {
    assertThat(evaluator.evaluate(expression, Map.of())).isNull();
  }

  @Test
  void putsValuesWherePathsStand() throws InterruptedException {
    Map<String, Object> values = Map.of(
        "$.total",
        10,
        "$.discount",
        -2.5,
        "$.a.b[0]",
        List.of(1, 2),
        "$['odd name']",
        Map.of("k", "v"));

    assertThat(evaluator.evaluate("$.total-$.discount", values)).isEqualTo(12.5);
    assertThat(evaluator.evaluate("$.discount ** 2", values)).isEqualTo(6.25);
    assertThat(evaluator.evaluate("$.a.b[0].length + $.a.b[0][1]", values)).isEqualTo(4);
    assertThat(evaluator.evaluate("$['odd name'].k + '!'", values)).isEqualTo("v!");
    assertThat(evaluator.evaluate("$['odd name']", values)).isEqualTo(Map.of("k", "v"));
    assertThat(evaluator.evaluate("`Now waiting ${$.total} seconds...`", values))
        .isEqualTo("Now waiting 10 seconds...");
    assertThat(evaluator.evaluate("'$.total' + `$.total`", values)).isEqualTo("1010");
  }

  @Test
  void takesTheLongestPath() throws InterruptedException {
    Map<String, Object> values = new HashMap<>(Map.of("$.a", 1, "$.ab", 2, "$.a.b", 3));
    values.put("$.none", null);

    assertThat(evaluator.evaluate("[$.a, $.ab, $.a.b, $.none]", values))
        .isEqualTo(Arrays.asList(1, 2, 3, null));
    assertThat(evaluator.evaluate("$.none ?? 7", values)).isEqualTo(7);
  }

  @Test
  void failsForAPathWithoutAValue() {
    assertThat(failure("$.missing + 1", Map.of()).error()).isEqualTo("EvaluateExpression.Thrown");
    assertThat(failure("$.missing + 1", Map.of("$.miss", 1)).getMessage())
        .isEqualTo("ReferenceError: $ is not defined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; throw 1; '",
        "\"; throw 1; \"",
        "`; throw 1; `",
        "${(() => { throw 1 })()}",
        "\\",
        "\\'",
        "*/ throw 1 /*",
        "\u2028throw 1",
        "</script>",
        "$.other"
      })
  void aValueNeverBecomesCode(String value) throws InterruptedException {
    Map<String, Object> values = Map.of("$.v", value, "$.other", 1);
    String json = JsonValue.write(value);

    assertThat(evaluator.evaluate("$.v", values)).isEqualTo(value);
    assertThat(evaluator.evaluate("`${$.v}`", values)).isEqualTo(value);
    assertThat(evaluator.evaluate("'$.v'", values)).isEqualTo(json);
    assertThat(evaluator.evaluate("`$.v`", values)).isEqualTo(json);
  }

  @Test
  void aFieldNamedProtoIsAnOrdinaryField() throws InterruptedException {
    Map<String, Object> values = Map.of("$.v", Map.of("__proto__", Map.of("polluted", true)));

    assertThat(evaluator.evaluate("$.v.polluted === undefined && Object.keys($.v)", values))
        .isEqualTo(List.of("__proto__"));
  }

  @Test
  void evaluationsSeeNothingOfEachOther() throws InterruptedException {
    evaluator.evaluate(
        "globalThis.left = 1; Array.prototype.left = 1; JSON.stringify = () => '666'; 1", Map.of());

    assertThat(evaluator.evaluate("[typeof left, [].left === undefined, 5]", Map.of()))
        .isEqualTo(List.of("undefined", true, 5));
  }

  @Test
  void evaluatesForManyThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Object>> results = IntStream.range(0, 12)
          .mapToObj(i -> threads.submit(() -> evaluator.evaluate("$.n * 2", Map.of("$.n", i))))
          .toList();

      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i * 2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private TaskFailure failure(String expression, Map<String, Object> values) {
    return catchThrowableOfType(TaskFailure.class, () -> evaluator.evaluate(expression, values));
  }
}
