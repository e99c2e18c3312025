package dev.stepworker.model.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$$",
        "$.a.b",
        "$.größe",
        "$.a[0]",
        "$.a[0:2]",
        "$.a[-1]",
        "$.a[?(@.b > 1)].c",
        "$.a[?(@.b == ']')].c",
        "$..c",
        "$['a b']",
        "$.a[*].b",
        "$.a.*",
        "$.a.length()",
        "$$.Execution.StartTime",
        "$$['Execution']",
        "States.UUID()",
        "States.Array()",
        "States.Array($.a, 1, -2.5, true, null)",
        "States.Format('{} {}', $.a, 'x')",
        "States.Format('it\\'s {} \\{\\}', $.a)",
        "States.Format($.template, $.a)",
        "States.Hash($.d, 'SHA-256')",
        "States.Format('{}', States.JsonToString($.order))"
      })
  void takesPathsAndFunctions(String text) {
    assertThat(PathSyntax.TEMPLATE.problemOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "$a",
        "$$$.a",
        "$.",
        "$.a.",
        "$.a[",
        "$.a[]",
        "$.a['b]",
        "$.a b",
        "$.a$b",
        "States.Shout($.a)",
        "States.UUID(1)",
        "States.UUID",
        "States.MathAdd($.a)",
        "States.MathAdd($.a, x)",
        "States.MathAdd($.a 1)",
        "States.Format('{}', $.a, $.b)",
        "States.Format('{}, $.a)",
        "States.Hash($.a, 'CRC')",
        "States.JsonToString('text')",
        "States.UUID() "
      })
  void refusesWhatIsNeither(String text) {
    assertThat(PathSyntax.TEMPLATE.problemOf(text)).isPresent();
  }

  @Test
  void refusesFunctionsNestedMoreThanTenDeep() {
    String ten = "States.ArrayUnique(".repeat(10) + "$.a" + ")".repeat(10);

    assertThat(PathSyntax.TEMPLATE.problemOf(ten)).isEmpty();
    assertThat(PathSyntax.TEMPLATE.problemOf("States.ArrayUnique(" + ten + ")"))
        .hasValueSatisfying(text -> assertThat(text).contains("more than 10 deep"));
  }

  @Test
  void tellsAVariableFromAPathWithoutItsDot() {
    assertThat(PathSyntax.TEMPLATE.problemOf("$order"))
        .contains("is '$order', a workflow variable or a path without its dot; "
            + "write '$.name' for the input, or use variable(...)");
    assertThat(PathSyntax.PATH.problemOf("$order.id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.a[*]", "$..a", "$.a[0:2]", "$.a[?(@.b)]", "$.a.*", "$.a.length()"})
  void aReferenceNamesOneNode(String text) {
    assertThat(PathSyntax.REFERENCE.problemOf(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$$.Execution.Id", "$variable", "States.UUID()", "result"})
  void aResultGoesIntoTheDataOfTheState(String text) {
    assertThat(PathSyntax.INPUT_REFERENCE.problemOf(text)).isPresent();
    assertThat(PathSyntax.INPUT_REFERENCE.problemOf("$.a['b c'][0]")).isEmpty();
  }
}
