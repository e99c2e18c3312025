package dev.stepworker.local.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.integration.TaskFailedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaScriptExpressionsTest {
  private final JavaScriptExpressions expressions = new JavaScriptExpressions();

  @Test
  void putsValuesInThePlaceOfPaths() {
    assertThat(evaluate("$.a + $.ab", Map.of("$.a", 1, "$.ab", 20))).isEqualTo(21);
  }

  @Test
  void evaluatesTemplateLiterals() {
    assertThat(evaluate("`Order ${$.id} is on its way`", Map.of("$.id", "o-1")))
        .isEqualTo("Order o-1 is on its way");
  }

  @Test
  void returnsObjectsAndArrays() {
    assertThat(evaluate("({b: [...$.list, 3]})", Map.of("$.list", List.of(1, 2))))
        .isEqualTo(Map.of("b", List.of(1, 2, 3)));
  }

  @Test
  void takesTheValueOfTheLastStatement() {
    assertThat(evaluate(
            "let sum = 0; for (const n of $.list) { sum += n; } sum",
            Map.of("$.list", List.of(1, 2))))
        .isEqualTo(3);
  }

  @Test
  void returnsNullForUndefined() {
    assertThat(evaluate("undefined", Map.of())).isNull();
  }

  @Test
  void failsWithTheNameOfTheError() {
    assertThatThrownBy(() -> evaluate("nothing.here", Map.of()))
        .isInstanceOfSatisfying(
            TaskFailedException.class, e -> assertThat(e.error()).isEqualTo("ReferenceError"));
    assertThatThrownBy(() -> evaluate("1 +", Map.of()))
        .isInstanceOfSatisfying(
            TaskFailedException.class, e -> assertThat(e.error()).isEqualTo("SyntaxError"));
  }

  @Test
  void refusesAnInputWithoutExpression() {
    assertThatThrownBy(() -> expressions.apply(Map.of())).isInstanceOf(TaskFailedException.class);
  }

  private Object evaluate(String expression, Map<String, Object> values) {
    return expressions.apply(Map.of("expression", expression, "expressionAttributeValues", values));
  }
}
