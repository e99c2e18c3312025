package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static dev.stepworker.local.query.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the service was seen to do with each function, its documented examples and its recorded
 * executions.
 */
class IntrinsicFunctionsTest {
  private static final String INPUT =
      "{'n': 5, 's': 'x', 'nul': null, 'yes': true, 'o': {'k': 1}, 'arr': [10, 20, 30],"
          + " 'nums': [1, 2, 3, 3], 'none': [], 'a b': [1]}";

  private final JsonPathQueries queries = new JsonPathQueries(new Random(1));
  private final Scope scope =
      new Scope(json(INPUT), object("{'Execution': {'Input': {'m': 4}}}"), object("{'v': [7, 8]}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "States.Array() | []",
        "States.Array(1, -2.5, 'a', true, null, $.o, $v) | [1, -2.5, 'a', true, null, {'k': 1}, [7, 8]]",
        "States.Array( $.n , $.s ) | [5, 'x']",
        "States.Array(1, States.Array(2, 3)) | [1, [2, 3]]",
        "States.Array(1e3, 3000000000) | [1000.0, 3000000000]",
        "States.Array($['a b'][0], $.arr[?(@ > 15)]) | [1, [20, 30]]",
        "States.ArrayPartition($.arr, 2.6) | [[10, 20], [30]]",
        "States.ArrayPartition($.arr, 2147483647) | [[10, 20, 30]]",
        "States.ArrayPartition($.none, 3) | []",
        "States.ArrayContains($.arr, 20) | true",
        "States.ArrayContains($.arr, '20') | true",
        "States.ArrayContains($.arr, 5) | false",
        "States.ArrayContains($.none, null) | false",
        "States.ArrayContains(States.Array(1, null), null) | true",
        "States.ArrayContains(States.Array(0, 1), false) | false",
        "States.ArrayRange(1, 9, 2) | [1, 3, 5, 7, 9]",
        "States.ArrayRange(1.4, 5.6, 2.2) | [1, 3, 5]",
        "States.ArrayRange(1.6, 1.4, 1) | [1]",
        "States.ArrayRange(5.4, -0.6, -2.4) | [5, 3, 1]",
        "States.ArrayRange(3, 3, -1) | [3]",
        "States.ArrayRange(5, 1, 1) | []",
        "States.ArrayGetItem($.arr, 1.2) | 20",
        "States.ArrayGetItem($.none, 999) | null",
        "States.ArrayLength($v) | 2",
        "States.ArrayUnique($.nums) | [1, 2, 3]",
        "States.ArrayUnique(States.Array(true, false, true)) | [false, true]",
        "States.Base64Encode('Data to encode') | 'RGF0YSB0byBlbmNvZGU='",
        "States.Base64Decode('RGF0YSB0byBlbmNvZGU=') | 'Data to encode'",
        "States.Base64Decode('aGVsbG8') | 'hello'",
        "States.Base64Decode(' YWJjZA== ') | 'abcd'",
        "States.Base64Decode('YWJjZA==ZZZZ') | 'abcd'",
        "States.Hash('hello', 'MD5') | '5d41402abc4b2a76b9719d911017c592'",
        "States.Hash('', 'SHA-256') | 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
        "States.Hash(123, 'SHA-1') | '40bd001563085fc35165329ea1ff5c5ecbdbbeef'",
        "States.JsonMerge($.o, States.StringToJson('{\"k\":2,\"l\":3}'), false) | {'k': 2, 'l': 3}",
        "States.JsonMerge($.o, $.o, 'false') | {'k': 1}",
        "States.StringToJson('') | null",
        "States.StringToJson(' {\"a\":[1.5]} ') | {'a': [1.5]}",
        "States.MathAdd(1.5, 1.51) | 4",
        "States.MathAdd($.n, -1) | 4",
        "States.MathAdd(-2.5, 0) | -2",
        "States.MathAdd(2147483646, 1) | 2147483647",
        "States.MathAdd($$.Execution.Input.m, $v[0]) | 11",
        "States.StringSplit('1+2,3.4', '.+,') | ['1', '2', '3', '4']",
        "States.StringSplit(',a,,b,', ',') | ['a', 'b']",
        "States.StringSplit('', ',') | []",
        "States.StringSplit('a.b', '') | ['a.b']",
        "States.Format('no gap') | 'no gap'",
        "States.Format('{} {} {}', $.s, $.n, $.yes) | 'x 5 true'",
        "States.Format('{};{};{}', null, $.o, $.arr) | 'null;{k=1};[10, 20, 30]'",
        "States.Format('{}', States.StringToJson('{\"k\":\"v\"}')) | '{\\'k\\':\\'v\\'}'",
        "States.Format('it\\'s \\{{}\\} \\\\', 1) | 'it~s {1} \\\\'",
        "States.Format(States.Format('{}', '\\{\\}'), 1) | '1'",
        "States.JsonToString($.o) | '{\\'k\\':1}'",
        "States.JsonToString('x') | '\\'x\\''"
      })
  void computes(String expression, String expected) {
    Object value = queries.read(expression, scope);

    assertThat(value).isEqualTo(expectedValue(expected));
  }

  @Test
  void keepsOrderAndTypesOfAMerge() {
    Object merged = queries.read("States.JsonMerge($.o, $.o, false)", scope);

    assertThat(merged).isEqualTo(Map.of("k", 1)).isNotSameAs(((Map<?, ?>) scope.input()).get("o"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.ArrayPartition($.arr, 0)",
        "States.ArrayPartition($.arr, 0.6)",
        "States.ArrayPartition($.arr, -1)",
        "States.ArrayPartition('x', 2)",
        "States.ArrayPartition($.arr, '2')",
        "States.ArrayPartition($.arr, null)",
        "States.ArrayContains('x', 'x')",
        "States.ArrayRange('a', 5, 1)",
        "States.ArrayRange(1, 10, 0)",
        "States.ArrayRange(1, 10, 0.49)",
        "States.ArrayRange(1, 1001, 1)",
        "States.ArrayRange(1001, 1, -1)",
        "States.ArrayGetItem($.arr, 3)",
        "States.ArrayGetItem($.arr, -1)",
        "States.ArrayGetItem($.arr, '1')",
        "States.ArrayLength($.o)",
        "States.ArrayUnique($.o)",
        "States.Base64Encode(123)",
        "States.Base64Decode($.o)",
        "States.Hash('x', 'sha-256')",
        "States.Hash('x', 'SHA256')",
        "States.Hash('x', 1)",
        "States.JsonMerge($.o, $.o, true)",
        "States.JsonMerge($.arr, $.o, false)",
        "States.JsonMerge($.o, $.nul, false)",
        "States.StringToJson('{bad}')",
        "States.StringToJson('1 2')",
        "States.StringToJson(1)",
        "States.MathAdd('1', 1)",
        "States.MathAdd(2147483647, 1)",
        "States.MathAdd(3000000000, 1)",
        "States.MathRandom(1, 1)",
        "States.MathRandom(1.4, 1.6)",
        "States.MathRandom(10, 5)",
        "States.MathRandom(1, 10, 'seed')",
        "States.StringSplit(1, ',')",
        "States.StringSplit('a', null)"
      })
  void refusesArgumentsThatDoNotSuit(String expression) {
    QueryFailure failure =
        catchThrowableOfType(QueryFailure.class, () -> queries.read(expression, scope));

    String function = expression.substring(0, expression.indexOf('('));
    assertThat(failure.error()).isEqualTo("States.Runtime");
    assertThat(failure.cause())
        .isEqualTo("The function '" + expression
            + "' had the following error: Invalid arguments in " + function);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "States.Format('{} {}', 1) | Invalid arguments in States.Format: number of arguments do not match the occurrences of {}",
        "States.Format('{}', 1, 2) | Invalid arguments in States.Format: number of arguments do not match the occurrences of {}",
        "States.Format('a {', 1) | Invalid template in States.Format: matching '}' not found for '{'.",
        "States.Format('{{}}', 1) | Invalid template in States.Format: matching '}' not found for '{'.",
        "States.Format('}') | Invalid template in States.Format: matching '{' not found for '}'.",
        "States.Format('{}', $.no) | The JsonPath argument for the field '$.no' could not be found in the input '{\"n\":1}'",
        "States.Format('{}',$.no) | The JsonPath argument for the field '$.no' could not be found in the input '{\"n\":1}'",
        "States.Format('{}', $$.No.Deep) | The JsonPath argument for the field '$.No.Deep' could not be found in the input '{\"n\":1}'",
        "States.Format('{}', States.Format('{}', $.no)) | The JsonPath argument for the field '$.no' could not be found in the input '{\"n\":1}'",
        "States.Format('{}', $.n[0]) | Filter: [0] can only be applied to arrays. Current context is: 1"
      })
  void wordsFailuresAsTheService(String expression, String message) {
    Scope small = new Scope(Map.of("n", 1), Map.of(), Map.of());

    QueryFailure failure =
        catchThrowableOfType(QueryFailure.class, () -> queries.read(expression, small));

    assertThat(failure.cause())
        .isEqualTo("The function '" + expression + "' had the following error: " + message);
  }

  @Test
  void aMissingElementIsNoArgument() {
    QueryFailure failure = catchThrowableOfType(
        QueryFailure.class, () -> queries.read("States.Format('{}', $.arr[5])", scope));

    assertThat(failure.cause())
        .contains("The JsonPath argument for the field '$.arr[5]' could not be found");
    assertThat(queries.read("States.ArrayLength($.missing[*].deep)", scope)).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"States.Hash", "States.Base64Encode", "States.Base64Decode"})
  void takesTextOfTenThousandCharacters(String function) {
    String rest = function.equals("States.Hash") ? "($.s, 'MD5')" : "($.s)";
    Scope fits = new Scope(Map.of("s", "A".repeat(10_000)), Map.of(), Map.of());
    Scope tooLong = new Scope(Map.of("s", "A".repeat(10_001)), Map.of(), Map.of());

    assertThat(queries.read(function + rest, fits)).isInstanceOf(String.class);
    assertThat(
            catchThrowableOfType(QueryFailure.class, () -> queries.read(function + rest, tooLong)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.Nothing()",
        "States.Array(",
        "States.Array(1",
        "States.Array(1,)",
        "States.Array(1) more",
        "States.Array([1])",
        "States.Array(1.)",
        "States.Array(.5)",
        "States.Array(01)",
        "States.Array('open)",
        "States.Array('bad \\n escape')",
        "States.Array(maybe)",
        "States.MathAdd(1)",
        "States.MathAdd(1, 2, 3)",
        "States.UUID(1)",
        "States.Format()",
        "States.Array",
        "States.",
        "States.Array($.a[)",
        "States.Array(States.Array($.a[]))"
      })
  void refusesWhatIsNotACall(String expression) {
    QueryFailure failure =
        catchThrowableOfType(QueryFailure.class, () -> queries.read(expression, scope));

    assertThat(failure.error()).isEqualTo("States.Runtime");
    assertThat(queries.problemOf(expression)).hasValue(failure.cause());
  }

  @Test
  void nestsTenCallsAndNoMore() {
    String ten = "States.Array(".repeat(10) + ")".repeat(10);

    assertThat(queries.problemOf(ten)).isEmpty();
    assertThat(queries.problemOf("States.Array(" + ten + ")"))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("more than 10 calls are nested"));
  }

  @Test
  void drawsRandomNumbersWithinBounds() {
    for (int i = 0; i < 100; i++) {
      assertThat((Integer) queries.read("States.MathRandom(1.6, 5.4)", scope)).isBetween(1, 4);
    }
    assertThat(queries.read("States.MathRandom(-2147483648, 2147483647)", scope))
        .isInstanceOf(Integer.class);
  }

  @Test
  void drawsTheSameForTheSameSeed() {
    Object first = queries.read("States.MathRandom(1, 1000, 42)", scope);

    assertThat(queries.read("States.MathRandom(1, 1000, 42)", scope)).isEqualTo(first);
    assertThat(new JsonPathQueries(new Random(9)).read("States.UUID()", scope))
        .isEqualTo(new JsonPathQueries(new Random(9)).read("States.UUID()", scope));
  }

  @Test
  void makesRandomUniqueIdentifiers() {
    Object first = queries.read("States.UUID()", scope);

    assertThat((String) first)
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(queries.read("States.UUID()", scope)).isNotEqualTo(first);
  }

  /**
   * Text cannot hold double quotes here: it has single ones instead, and ~ for a real single quote.
   */
  private static Object expectedValue(String expected) {
    if (expected.startsWith("'")) {
      return expected
          .substring(1, expected.length() - 1)
          .replace("\\'", "\"")
          .replace("~", "'")
          .replace("\\\\", "\\");
    }
    return json(expected);
  }
}
