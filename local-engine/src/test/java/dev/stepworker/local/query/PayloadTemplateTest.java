package dev.stepworker.local.query;

import static dev.stepworker.local.query.Json.json;
import static dev.stepworker.local.query.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadTemplateTest {
  private final JsonPathQueries queries = new JsonPathQueries(new Random(1));
  private final Scope scope = new Scope(
      json("{'id': 7, 'tags': ['a', 'b']}"),
      object("{'State': {'Name': 'Charge'}}"),
      object("{'total': 9.5}"));

  @Test
  void computesFieldsAtEveryDepthAndInsideArrays() {
    Object template = json(
        "{'a.$': '$.id', 'b': {'c.$': '$$.State.Name', 'd': [{'e.$': '$total'}, '$.id', ['x']]}}");

    assertThat(queries.template(template, scope))
        .isEqualTo(json("{'a': 7, 'b': {'c': 'Charge', 'd': [{'e': 9.5}, '$.id', ['x']]}}"));
  }

  @Test
  void computesIntrinsicFunctions() {
    Map<String, Object> template = Map.of("text.$", "States.Format('{} of {}', $.id, $total)");

    assertThat(queries.template(template, scope)).isEqualTo(Map.of("text", "7 of 9.5"));
  }

  @Test
  void leavesTextThatLooksLikeAPathAlone() {
    Object template = json("{'a': '$.id', 'b': 'States.UUID()', 'c': '{% 1 %}', 'd': null}");

    assertThat(queries.template(template, scope)).isEqualTo(template);
  }

  @Test
  void keepsAMissingElementAsNull() {
    assertThat(queries.template(json("{'a.$': '$.tags[9]'}"), scope))
        .isEqualTo(json("{'a': null}"));
  }

  @Test
  void refusesAFieldGivenTwice() {
    assertThatThrownBy(() -> queries.template(json("{'a': 1, 'a.$': '$.id'}"), scope))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause()).startsWith("The field 'a' is given twice"));
  }

  @Test
  void refusesAComputedFieldWithoutText() {
    assertThatThrownBy(() -> queries.template(json("{'a.$': 7}"), scope))
        .isInstanceOfSatisfying(
            QueryFailure.class,
            failure -> assertThat(failure.cause())
                .isEqualTo(
                    "The value for the field 'a.$' must be a STRING that contains a JSONPath or an intrinsic function"
                        + " call"));
  }

  @Test
  void fillsEveryKindOfTemplate() {
    assertThat(queries.template("plain", scope)).isEqualTo("plain");
    assertThat(queries.template(null, scope)).isNull();
    assertThat(queries.template(json("[{'a.$': '$.id'}]"), scope)).isEqualTo(json("[{'a': 7}]"));
  }
}
