package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePathTest {
  private final JsonPathQueries queries = new JsonPathQueries(new Random(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$ | {'a': 1} | 'new'",
        "$.b | {'a': 1} | {'a': 1, 'b': 'new'}",
        "$.a | {'a': 1} | {'a': 'new'}",
        "$.b.c.d | {'a': 1} | {'a': 1, 'b': {'c': {'d': 'new'}}}",
        "$['odd name'].x | {} | {'odd name': {'x': 'new'}}",
        "$.l[1] | {'l': [1, 2, 3]} | {'l': [1, 'new', 3]}",
        "$.l[0].x | {'l': [{'y': 1}]} | {'l': [{'y': 1, 'x': 'new'}]}",
        "$.l[1] | {'l': [1]} | {'l': [1, 'new']}",
        "$.l[0] | {} | {'l': ['new']}",
        "$[0] | ['old'] | ['new']",
        "$.a.b | {'a': null} | {'a': {'b': 'new'}}"
      })
  void putsAValueAtItsPlace(String path, String document, String expected) {
    assertThat(queries.write(path, json(document), "new")).isEqualTo(json(expected));
  }

  @Test
  void putsNullToo() {
    assertThat(queries.write("$.a", json("{'a': 1, 'b': 2}"), null))
        .isEqualTo(json("{'a': null, 'b': 2}"));
    assertThat(queries.write("$", json("{'a': 1}"), null)).isNull();
  }

  @Test
  void leavesTheDocumentAsItWas() {
    Object document = json("{'a': {'b': [1]}}");

    queries.write("$.a.b[0]", document, 2);

    assertThat(document).isEqualTo(json("{'a': {'b': [1]}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.x | [1, 2] | Unable to apply step \"x\" to input [1,2]",
        "$.x | 'text' | Unable to apply step \"x\" to input \"text\"",
        "$.x | null | Unable to apply step \"x\" to input null",
        "$.a.b | {'a': 1} | Unable to apply step \"b\" to input {\"a\":1}",
        "$.a[0] | {'a': {}} | Unable to apply step \"0\" to input {\"a\":{}}",
        "$.a[3] | {'a': [1]} | Unable to apply step \"3\" to input {\"a\":[1]}"
      })
  void refusesWhatIsInTheWay(String path, String document, String cause) {
    assertThatThrownBy(() -> queries.write(path, json(document), "new"))
        .isInstanceOfSatisfying(QueryFailure.class, failure -> {
          assertThat(failure.error()).isEqualTo("States.ReferencePathConflict");
          assertThat(failure.cause()).isEqualTo(cause);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.a[*]",
        "$..a",
        "$.a[0:1]",
        "$.a[?(@.b)]",
        "$.a['b','c']",
        "$$.a",
        "a",
        "$.a.length()",
        "$.a[-1]",
        "$."
      })
  void refusesPathsToSeveralPlaces(String path) {
    assertThat(queries.problemOfReferencePath(path)).isPresent();
  }
}
