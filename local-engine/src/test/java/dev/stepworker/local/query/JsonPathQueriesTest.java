package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static dev.stepworker.local.query.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathQueriesTest {
  private static final String INPUT =
      "{'a': {'b': 1, 'n': null}, 'list': [1, 2], 'items': [{'s': 0, 'v': 'x'}, {'s': 1, 'v': 'y'}], 'odd name': true}";

  private final JsonPathQueries queries = new JsonPathQueries(new Random(1));
  private final Scope scope = new Scope(
      json(INPUT),
      object("{'Execution': {'Name': 'run'}}"),
      object("{'order': {'id': 7}, 'none': null}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.a.b | 1",
        "$.a.n | null",
        "$['a']['b'] | 1",
        "$['odd name'] | true",
        "$.list[0] | 1",
        "$.list[-1] | 2",
        "$.list[*] | [1, 2]",
        "$.list[1:] | [2]",
        "$.list[:1] | [1]",
        "$.list[0,1] | [1, 2]",
        "$.list.length() | 2",
        "$.items[?(@.s == 0)] | [{'s': 0, 'v': 'x'}]",
        "$.items[?(@.v == 'y')].s | [1]",
        "$..s | [0, 1]",
        "$.missing[*] | []",
        "$.missing[1:].deep | []",
        "$$.Execution.Name | 'run'",
        "$order.id | 7",
        "$none | null"
      })
  void readsPaths(String path, String expected) {
    assertThat(queries.read(path, scope)).isEqualTo(json(expected));
  }

  @Test
  void readsTheWholeOfEachRoot() {
    assertThat(queries.read("$", scope)).isSameAs(scope.input());
    assertThat(queries.read("$$", scope)).isSameAs(scope.context());
    assertThat(queries.read("$order", scope)).isEqualTo(Map.of("id", 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.no.such | Invalid path '$.no.such' : Missing property in path $['no']",
        "$.none | Invalid path '$.none' : No results for path: $['none']",
        "$.a.b.c | Invalid path '$.a.b.c' : Expected to find an object with property ['c'] in path $['a']['b'] but found 'java.lang.Integer'",
        "$$.No | Invalid path '$$.No' : No results for path: $['No']",
        "$unknown.x | Invalid path '$unknown.x' : Variable 'unknown' is not assigned"
      })
  void saysWhyAPathLeadsNowhere(String path, String cause) {
    QueryFailure failure =
        catchThrowableOfType(QueryFailure.class, () -> queries.read(path, scope));

    assertThat(failure.error()).isEqualTo("States.Runtime");
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.location()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "",
        "$.",
        "$..",
        "$.a.",
        "$.a[",
        "$.a[]",
        "$.a]",
        "$.a)",
        "$.a b",
        "$[a]",
        "$.list[x]",
        "$.list[0]x",
        "$ .a",
        "$.'a'",
        "$.a[?(@.s == )]",
        "$.list.append(3)",
        "$.a['b",
        "$.a.b\n"
      })
  void refusesWhatIsNotAPath(String path) {
    assertThatThrownBy(() -> queries.read(path, scope))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause()).startsWith("Invalid path '" + path + "' : "));
    assertThat(queries.problemOf(path)).isPresent();
  }

  @Test
  void findsNoProblemInAWellWrittenExpression() {
    assertThat(queries.problemOf("$.a.b[?(@.c > 1)]['d']")).isEmpty();
    assertThat(queries.problemOf("States.Format('{}', $.a)")).isEmpty();
    assertThat(queries.problemOf("States.Nothing($.a)"))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("there is no function States.Nothing"));
  }

  @Test
  void aMissingElementOfAnArrayThatIsThereIsNull() {
    assertThat(queries.read("$.list[5]", scope)).isNull();
    assertThat(queries.isPresent("$.list[5]", scope)).isFalse();
    assertThatThrownBy(() -> queries.read("$.list[5].x", scope)).isInstanceOf(QueryFailure.class);
  }

  @Test
  void tellsAPresentNullFromNothing() {
    assertThat(queries.isPresent("$.a.n", scope)).isTrue();
    assertThat(queries.isPresent("$.a.missing", scope)).isFalse();
    assertThat(queries.isPresent("$unknown", scope)).isFalse();
  }

  @Test
  void namesTheFieldWhosePathLeadsNowhere() {
    Scope small = new Scope(json("{'other': 1}"), object("{'Execution': {}}"), Map.of());

    assertThatThrownBy(() -> queries.readField("ErrorPath", "$.nope", small))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause())
                .isEqualTo(
                    "The JSONPath '$.nope' specified for the field 'ErrorPath' could not be found in the input"
                        + " '{\"other\":1}'"));
    assertThatThrownBy(() -> queries.readField("x.$", "$$.Execution.Nope", small))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause())
                .isEqualTo(
                    "The JSONPath '$$.Execution.Nope' specified for the field 'x.$' could not be found in the"
                        + " input '{\"Execution\":{}}'"));
  }

  @Test
  void aMissingReferenceIsAConflict() {
    Scope small = new Scope(json("{'found': {'code': 500}}"), Map.of(), Map.of());

    assertThatThrownBy(() -> queries.readReference("$.found.objects", small))
        .isInstanceOfSatisfying(QueryFailure.class, failure -> {
          assertThat(failure.error()).isEqualTo("States.ReferencePathConflict");
          assertThat(failure.cause())
              .isEqualTo("Unable to apply step \"objects\" to input {\"found\":{\"code\":500}}");
        });
  }
}
