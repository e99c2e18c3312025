package dev.stepworker.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionCheckerTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void namesRulePlaceValueAndRemedy(RuleExample example) {
    assertThat(example.findings()).anySatisfy(finding -> {
      assertThat(finding.rule()).isEqualTo(example.rule());
      assertThat(finding.location()).isEqualTo(example.location());
      assertThat(finding.message()).isEqualTo(example.message());
    });
  }

  static List<RuleExample> examples() {
    return RuleExample.all();
  }

  @Test
  void hasAnExampleOfEveryRuleButThatOfTheSize() {
    Set<DefinitionRule> shown = EnumSet.of(DefinitionRule.D4);
    examples().forEach(example -> shown.add(example.rule()));

    assertThat(shown).containsExactlyInAnyOrder(DefinitionRule.values());
  }

  @Test
  void refusesMoreThanAMebibyteAndCountsBytes() {
    String padding = "ä".repeat(530_000);

    List<Finding> findings = DefinitionChecker.standard()
        .check("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Comment\":\"" + padding
            + "\",\"End\":true}}}");

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly("ERROR D4 /: The definition has 1060070 bytes; must have at most 1048576,"
            + " move parts into state machines of their own");
  }

  @Test
  void givesTheCodeOfTheServiceWhereThereIsOne() {
    assertThat(DefinitionRule.G1.code()).contains("MISSING_TRANSITION_TARGET");
    assertThat(DefinitionRule.K5.code()).contains("SCHEMA_VALIDATION_FAILED");
    assertThat(DefinitionRule.K10.code()).isEqualTo(Optional.empty());
  }

  @Test
  void reportsEverythingAtOnce() {
    List<Finding> findings = DefinitionChecker.standard().check("""
            {"StartAt": "A", "States": {
              "A": {"Type": "Wait", "Seconds": -1, "InputPath": "a", "Next": "B"},
              "C": {"Type": "Fail", "Error": 1}}}""");

    assertThat(findings)
        .extracting(finding -> finding.rule() + " " + finding.location())
        .containsExactlyInAnyOrder(
            "G1 /States/A/Next",
            "G3 /States/C",
            "G5 /States/A",
            "P1 /States/A/InputPath",
            "W2 /States/A/Seconds",
            "F2 /States/C/Error");
  }

  @Test
  void survivesJsonThatIsNestedBeyondReason() {
    List<Finding> findings = DefinitionChecker.standard().check("[".repeat(100_000));

    assertThat(findings).extracting(Finding::rule).containsExactly(DefinitionRule.M10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$states.input.items[price > 3].name",
        "$map($states.input.items, function($v, $i) { $v.name & $string($i) })",
        "($x := $states.input.a; $y := $x + 1; {'a': $x, \\\"b\\\": [$y, 1..3]})",
        "$states.input.items.{ 'id': id, 'n': $uppercase(name) }",
        "$states.input.items.(a + b)",
        "$states.input.items^(>price, name)",
        "$states.input{name: $sum(price)}",
        "$filter($states.input.l, λ($v){$v > 1 and $v < 5 or $v in [7]})",
        "$states.input.text ~> /a b/i",
        "$states.input ~> |items|{'p': price * 2}|",
        "$reduce($states.input.l, function($i, $j)<nn:n>{$i + $j})",
        "$states.input.items@$e.name",
        "$states.input.items#$i.{ 'i': $i }",
        "$states.input.a ? 'x' : null",
        "$states.input.items[-1].a[$ > 3]",
        "$states.input.**.a",
        "-$states.input.a / 2 * 3 % 2",
        "1 + 2 /* a comment at the end */",
        "$states.input.orders.items.%.id",
        "$partition($states.input.l, 4)",
        "$f := function($n){ $n <= 1 ? 1 : $n * $f($n-1) }"
      })
  void acceptsWhatTheQueryLanguageHas(String expression) {
    List<Finding> findings = DefinitionChecker.standard().check("""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Output": "{%% %s %%}", "End": true}}}""".formatted(expression));

    assertThat(findings).isEmpty();
  }
}
