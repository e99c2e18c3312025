package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static dev.stepworker.local.query.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service was seen to do with JSONata, as far as it differs from JSONata itself. */
class JsonataQueriesTest {
  private static final Instant NOW = Instant.parse("2025-01-02T03:04:05.678Z");

  private final JsonataQueries queries =
      new JsonataQueries(new Random(1), InstantSource.fixed(NOW));
  private final JsonataScope scope = new JsonataScope(
      object(
          "{'input': {'n': 5, 'd': 1.0, 'bar': null, 'list': [null, 2, 'x'], 'objs': [{'k': 1}, {'k': 2}]},"
              + " 'context': {'Execution': {'Name': 'run'}}}"),
      object("{'total': 9, 'none': null}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 | 3",
        "'a' & 'b' | 'ab'",
        "$states.input.objs.k | [1, 2]",
        "$states.context.Execution.Name | 'run'",
        "$total * 2 | 18",
        "3 * 1.1 | 3.3000000000000003",
        "10 / 5 | 2",
        "2.0 | 2",
        "$states.input.d | 1",
        "[] | []",
        "{'a': [1, {'b': null}]} | {'a': [1, {'b': null}]}",
        "[1..3] | [1, 2, 3]",
        "$parse('{\"b\":1,\"a\":[2.0]}') | {'b': 1, 'a': [2]}",
        "$parse('1e2') | 100",
        "$map(['{\"a\":1}', '{\"a\":2}'], $parse).a | [1, 2]",
        "$partition([1, 2, 3, 4, 5], 2.9) | [[1, 2], [3, 4], [5]]",
        "$partition([1, 2, 3]) | [[1, 2, 3]]",
        "$range(0, 10, 2) | [0, 2, 4, 6, 8, 10]",
        "$range(10, 0, -5) | [10, 5, 0]",
        "$range(-1.7, 2, 1) | [-1, 0, 1, 2]",
        "$range(3, 3, 1) | 3",
        "$count($range(-9223372036854775808, 9223372036854775807, 9223372036854775807)) | 3",
        "$hash('Hello', 'MD5') | '8b1a9953c4611296a827abf8c47804d7'",
        "$hash('Hello', 'SHA-1') | 'f7ff9e8b7bb2e09b70935a5d785e0cc5d9d0abf0'",
        "$random(42) | 0.7275636800328681",
        "$random(0.9) | 0.730967787376657",
        "$random() = $random() | false",
        "$uuid() = $uuid() | false",
        "$now() | '2025-01-02T03:04:05.678Z'",
        "$now('[Y]-[M01]') | '2025-01'",
        "$millis() | 1735787045678",
        "$pad('x', 3, '-') | 'x--'",
        "$pad('x', -3, 'ab') | 'abx'",
        "$count($shuffle([1..9])) | 9",
        "$parseInteger('123', '0') | 123",
        "$contains('hello$world', /^hello\\$/) | true"
      })
  void evaluates(String expression, String expected) {
    assertThat(evaluate(expression)).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1/0, Infinity",
    "-1/0, -Infinity",
    "1e308 * 10, Infinity",
    "'$parseInteger(\"abc\", \"0\")', NaN"
  })
  void writesNumbersJsonCannotSayAsText(String expression, String expected) {
    assertThat(evaluate(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "$states.input.bar",
        "$none",
        "$lookup($states.input, 'bar')",
        "$states.input.list[0]"
      })
  void tellsNullFromNothing(String expression) {
    assertThat(evaluate(expression)).isNull();
    assertThat(evaluate("$exists(" + expression + ")")).isEqualTo(true);
    assertThat(evaluate("$type(" + expression + ")")).isEqualTo("null");
  }

  @Test
  void keepsIntegersExactWithinALongAndTurnsLargerOnesIntoDoubles() {
    Map<String, Object> input = new HashMap<>();
    input.put("long", 9223372036854775807L);
    input.put("larger", new BigInteger("9223372036854775808"));
    JsonataScope numbers = new JsonataScope(Map.of("input", input), Map.of());

    assertThat(queries.evaluate("{% $states.input.long %}", "Output", numbers))
        .isEqualTo(9223372036854775807L);
    assertThat(queries.evaluate("{% $states.input.larger %}", "Output", numbers))
        .isEqualTo(9.223372036854776E18);
    assertThat(queries.evaluate("{% $states.input.larger %}", "Output", numbers))
        .hasToString("9.223372036854776E18");
  }

  @Test
  void leavesItsInputAsItWas() {
    Map<String, Object> input =
        new HashMap<>(Map.of("list", new ArrayList<>(Arrays.asList(3, null, 1.0))));
    JsonataScope given = new JsonataScope(Map.of("input", input), Map.of());

    Object merged =
        queries.evaluate("{% $merge([$states.input, {'list': $sort([2, 1])}]) %}", "Output", given);
    Object changed = queries.evaluate("{% $states.input ~> |$|{'added': 1}| %}", "Output", given);

    assertThat(merged).isEqualTo(Map.of("list", List.of(1, 2)));
    assertThat(changed)
        .isEqualTo(new HashMap<>(Map.of("list", Arrays.asList(3, null, 1), "added", 1)));
    assertThat(input).isEqualTo(Map.of("list", Arrays.asList(3, null, 1.0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$states.input.missing",
        "$unknown",
        "$parse()",
        "$partition([], 2)",
        "$partition([1], 0)",
        "$partition([1], -0.5)",
        "$range(5, 1, 1)",
        "$range(1, 5, 0)",
        "$range(1, 5)",
        "$hash('Hello')"
      })
  void failsWhereAnExpressionReturnsNothing(String expression) {
    QueryFailure failure = failure(expression);

    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
    assertThat(failure.cause())
        .isEqualTo("The JSONata expression '" + expression
            + "' specified for the field 'Output/v' returned nothing (undefined).");
    assertThat(failure.location()).hasValue("Output/v");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$abs('x') | T0410: Argument 1 of function \"abs\" does not match function signature",
        "$each('x', function($v){$v}) | T0410: Argument 1 of function \"each\" does not match function signature",
        "$parse(null) | T0410: Argument 1 of function \"parse\" does not match function signature",
        "$uuid('seed') | T0410: Argument 1 of function \"uuid\" does not match function signature",
        "$sum(['a']) | T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"",
        "1 < 'a' | T2009: The values 1 and \"a\" either side of operator \"<\" must be of the same data type",
        "1 + {} | T2002: The right side of the \"+\" operator must evaluate to a number",
        "$sqrt(-1) | D3060: The sqrt function cannot be applied to a negative number: -1",
        "$split('a', 'b', -1) | D3020: Third argument of split function must evaluate to a positive number",
        "$reduce([1, 2], function($a){$a}) | D3050: The second argument of reduce function must be a function with at least two arguments",
        "$replace('a', '', 'b') | D3010: Second argument of replace function cannot be an empty string",
        "$eval('1+1') | T1006: Attempted to invoke a non-function",
        "$error('boo') | D3137: boo",
        "$parse('not json') | D3137: Invalid JSON",
        "$parse('') | D3137: Invalid JSON",
        "$parse('{\"a\":1,\"a\":2}') | D3137: Invalid JSON",
        "$parse('[1] [2]') | D3137: Invalid JSON",
        "$parse('1e400') | D3137: Invalid JSON",
        "$partition([1], -1) | D3137: Second argument must be zero or greater",
        "$toMillis('nope') | D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given \"nope\"",
        "[1/0] | D1001: Number out of range: \"Infinity\"",
        "1 + | S0207: Unexpected end of expression"
      })
  void wordsErrorsAsTheService(String expression, String message) {
    QueryFailure failure = failure(expression);

    assertThat(failure.cause())
        .isEqualTo("The JSONata expression '" + expression
            + "' specified for the field 'Output/v' threw an error during evaluation. " + message);
  }

  @Test
  void refusesANullWhereAnArrayBelongs() {
    assertThat(failure("$partition(null, 2)").cause())
        .contains("T0412: Argument 1 of function \"partition\"");
  }

  @Test
  void doesNotShowErrorsOfTheLibraryItself() {
    assertThat(failure("$base64decode('!!!')").cause())
        .endsWith("threw an internal error during evaluation.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$string", "function($x){$x}", "/a+/", "[1, $sum]", "{'f': function(){1}}"})
  void refusesFunctionsAsValues(String expression) {
    assertThat(failure(expression).cause()).endsWith("returned an unsupported result type.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | 'boolean' for value: true",
        "{'foo': 'bar'} | 'object' for value: {\"foo\":\"bar\"}",
        "1 | 'number' for value: 1",
        "'x' | 'string' for value: \"x\"",
        "null | 'null' for value: null"
      })
  void wantsTheExpectedType(String expression, String ending) {
    QueryFailure failure = catchThrowableOfType(
        QueryFailure.class,
        () -> queries.evaluate("{% " + expression + " %}", "Items", JsonType.ARRAY, scope));

    assertThat(failure.cause())
        .isEqualTo("The JSONata expression '" + expression
            + "' specified for the field 'Items' returned an unexpected"
            + " result type. Expected 'array', but was " + ending);
  }

  @Test
  void fillsTemplatesAtAnyDepth() {
    Object template = json(
        "[null, 1.0, '{% $total %}', {'a': ['{%$states.input.n%}', 'Hi {% 1 %}', ' {% 1 %}']}]");

    assertThat(queries.template(template, "Output", scope))
        .isEqualTo(json("[null, 1.0, 9, {'a': [5, 'Hi {% 1 %}', ' {% 1 %}']}]"));
    assertThat(queries.template("{% null %}", "Output", scope)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'{% $no %}' | Output",
        "{'v': '{% $no %}'} | Output/v",
        "{'a': {'b': '{% $no %}'}} | Output/a/b",
        "{'v': ['{% $no %}', 1]} | Output/v[0]",
        "{'a': {'b': [[1, '{% $no %}']]}} | Output/a/b[0][1]"
      })
  void namesThePlaceOfAFailedExpression(String template, String location) {
    QueryFailure failure = catchThrowableOfType(
        QueryFailure.class, () -> queries.template(json(template), "Output", scope));

    assertThat(failure.location()).hasValue(location);
    assertThat(failure.cause()).contains("for the field '" + location + "'");
  }

  @Test
  void findsProblemsBeforeAnythingIsEvaluated() {
    assertThat(queries.problemOf("{% $states.input.n + 1 %}")).isEmpty();
    assertThat(queries.problemOf("{% a[1,2) %}")).hasValue("S0202: Expected \"]\", got \",\"");
    assertThat(queries.problemOf("{% \"unterminated %}"))
        .hasValue("S0101: String literal must be terminated by a matching quote");
    assertThat(queries.problemOf("{%%}")).isPresent();
  }

  @Test
  void takesOnlyWholeStringsForExpressions() {
    assertThat(JsonataQueries.isExpression("{%%}")).isTrue();
    assertThat(JsonataQueries.isExpression("{% 1 %}")).isTrue();
    assertThat(JsonataQueries.isExpression("{%}")).isFalse();
    assertThat(JsonataQueries.isExpression(" {% 1 %}")).isFalse();
  }

  private Object evaluate(String expression) {
    return queries.evaluate("{% " + expression + " %}", "Output/v", scope);
  }

  private QueryFailure failure(String expression) {
    return catchThrowableOfType(QueryFailure.class, () -> evaluate(expression));
  }
}
