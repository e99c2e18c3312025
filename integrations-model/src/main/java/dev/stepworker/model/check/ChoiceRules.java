package dev.stepworker.model.check;

/** The rules of a Choice state: C1, C2, C7, C8, and through {@link ChoiceCondition} the others. */
final class ChoiceRules implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Choice")) {
      return;
    }
    Place choices = state.place().at("Choices");
    if (!state.place().has("Choices")) {
      findings.add(DefinitionRule.C1, state.place(), "has no Choices; add a list of rules");
    } else if (choices.elements().isEmpty()) {
      findings.addValue(DefinitionRule.C1, choices, "a list with at least one rule");
    }
    choices.elements().forEach(rule -> checkRule(state, rule, findings));
    state
        .place()
        .find("Default")
        .filter(other -> !other.isNonEmptyText())
        .ifPresent(other -> findings.addValue(DefinitionRule.C8, other, "the name of a state"));
  }

  private static void checkRule(StateView state, Place rule, Findings findings) {
    if (!rule.json().isObject()) {
      findings.addValue(DefinitionRule.C1, rule, "an object with a condition and Next");
      return;
    }
    if (!rule.has("Next")) {
      findings.add(DefinitionRule.C2, rule, "has no Next; name the state to go on with");
    } else if (!rule.at("Next").isNonEmptyText()) {
      findings.addValue(DefinitionRule.C2, rule.at("Next"), "the name of a state");
    }
    if (!state.isJsonata()) {
      new ChoiceCondition(findings).check(rule);
    } else if (!rule.has("Condition")) {
      findings.add(DefinitionRule.C7, rule, "has no Condition; add an expression");
    }
  }
}
