package dev.stepworker.model.check;

/** The variables that a state assigns: V1, V2. */
final class Assignments implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    for (Place assigner : state.assigners()) {
      Place assign = assigner.at("Assign");
      if (!assign.json().isObject()) {
        findings.addValue(DefinitionRule.V1, assign, "an object of variables by name");
      }
      assign.fields().stream()
          .filter(f -> !VariableName.isValid(VariableName.of(f, state.isJsonata())))
          .forEach(f -> findings.add(
              DefinitionRule.V2,
              f,
              "is no name of a variable; must be " + VariableName.REQUIREMENT));
    }
  }
}
