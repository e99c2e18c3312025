package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static dev.stepworker.local.query.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceRulesTest {
  private final JsonPathQueries queries = new JsonPathQueries(new Random(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "StringEquals | 'a' | 'a' | true",
        "StringLessThan | 'A' | 'AB' | true",
        "StringGreaterThan | 'b' | 'a' | true",
        "StringLessThanEquals | 'a' | 'a' | true",
        "StringGreaterThanEquals | 'a' | 'b' | false",
        "StringEquals | 1 | '1' | false",
        "NumericEquals | 1 | 1.0 | true",
        "NumericEquals | 9007199254740993 | 9007199254740992 | false",
        "NumericLessThan | -1.5 | -1 | true",
        "NumericGreaterThan | 2 | 1.99 | true",
        "NumericLessThanEquals | 2.25 | 2.25 | true",
        "NumericGreaterThanEquals | 1 | 2 | false",
        "NumericEquals | '1' | 1 | false",
        "NumericEquals | true | 1 | false",
        "BooleanEquals | true | true | true",
        "BooleanEquals | false | true | false",
        "BooleanEquals | 'true' | true | false",
        "TimestampEquals | '2025-01-01T12:00:00Z' | '2025-01-01T07:00:00.000-05:00' | true",
        "TimestampLessThan | '2025-01-01T12:00:00Z' | '2025-01-02T00:00:00Z' | true",
        "TimestampGreaterThan | '2025-01-01T12:00:00Z' | '2025-01-01T11:59:59.999Z' | true",
        "TimestampLessThanEquals | 'not a time' | '2025-01-01T12:00:00Z' | false",
        "TimestampGreaterThanEquals | '2025-01-01T12:00:00Z' | '2025-01-01T12:00:00Z' | true"
      })
  void comparesWithALiteralAndWithAPath(
      String operator, String value, String operand, boolean expected) {
    Scope scope = scope("{'value': " + value + ", 'operand': " + operand + "}");

    assertThat(queries.matches(rule("$.value", operator, json(operand)), scope))
        .isEqualTo(expected);
    assertThat(queries.matches(rule("$.value", operator + "Path", "$.operand"), scope))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IsNull | null",
        "IsString | 'a'",
        "IsNumeric | 1.5",
        "IsBoolean | false",
        "IsTimestamp | '2025-01-01T00:00:00Z'"
      })
  void testsTypes(String operator, String value) {
    Scope scope = scope("{'value': " + value + ", 'other': {}}");

    assertThat(queries.matches(rule("$.value", operator, true), scope)).isTrue();
    assertThat(queries.matches(rule("$.value", operator, false), scope)).isFalse();
    assertThat(queries.matches(rule("$.other", operator, true), scope)).isFalse();
    assertThat(queries.matches(rule("$.other", operator, false), scope)).isTrue();
  }

  @Test
  void testsPresence() {
    Scope scope = scope("{'value': null}");

    assertThat(queries.matches(rule("$.value", "IsPresent", true), scope)).isTrue();
    assertThat(queries.matches(rule("$.missing.deep", "IsPresent", true), scope))
        .isFalse();
    assertThat(queries.matches(rule("$.missing", "IsPresent", false), scope)).isTrue();
    assertThat(queries.matches(rule("$unassigned", "IsPresent", false), scope)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "log-2025.txt | log-*.txt | true",
        "log-2025.txt | log-*.json | false",
        "logs-2025-04-done | logs-*-*-done | true",
        "ab | a*b | true",
        "a | a*a | false",
        "abcabc | a*c*c | true",
        "`` | * | true",
        "anything | ** | true",
        "file*name | file\\*name | true",
        "fileXname | file\\*name | false",
        "back\\slash | back\\\\slash | true",
        "2025 | 2025 | true"
      })
  void matchesPatterns(String text, String pattern, boolean expected) {
    Scope scope = new Scope(Map.of("value", text), Map.of(), Map.of());

    assertThat(queries.matches(rule("$.value", "StringMatches", pattern), scope))
        .isEqualTo(expected);
  }

  @Test
  void combinesRules() {
    Scope scope = scope("{'n': 20, 's': 'x'}");

    assertThat(queries.matches(
            object("{'And': [{'Variable': '$.n', 'NumericGreaterThanEquals': 20}, {'Not':"
                + " {'Variable': '$.s', 'StringEquals': 'y'}}]}"),
            scope))
        .isTrue();
    assertThat(queries.matches(
            object("{'Or': [{'Variable': '$.n', 'NumericLessThan': 20}, {'Variable': '$.s',"
                + " 'StringEquals': 'y'}]}"),
            scope))
        .isFalse();
  }

  @Test
  void failsWhereAVariableIsMissing() {
    assertThatThrownBy(() -> queries.matches(rule("$.no", "StringEquals", "x"), scope("{}")))
        .isInstanceOfSatisfying(QueryFailure.class, failure -> {
          assertThat(failure.error()).isEqualTo("States.Runtime");
          assertThat(failure.cause())
              .isEqualTo(
                  "Invalid path '$.no': The choice state's condition path references an invalid value.");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NumericEqualsPath",
        "StringLessThanPath",
        "TimestampEqualsPath",
        "BooleanEqualsPath"
      })
  void failsWhereAnOperandIsMissing(String operator) {
    assertThatThrownBy(() -> queries.matches(rule("$.v", operator, "$.no"), scope("{'v': 1}")))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause()).startsWith("Invalid path '$.no': "));
  }

  @Test
  void refusesARuleWithoutAnOperator() {
    assertThatThrownBy(
            () -> queries.matches(object("{'Variable': '$.v', 'Next': 'X'}"), scope("{'v': 1}")))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause()).contains("no comparison operator"));
  }

  private static Scope scope(String input) {
    return new Scope(json(input), Map.of(), Map.of());
  }

  private static Map<String, Object> rule(String variable, String operator, Object operand) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("Variable", variable);
    rule.put(operator, operand);
    rule.put("Next", "Matched");
    return rule;
  }
}
