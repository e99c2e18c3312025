package dev.stepworker.model.check;

/** The branches of a Parallel state: B1, B2. */
final class ParallelBranches implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Parallel")) {
      return;
    }
    Place branches = state.place().at("Branches");
    if (!state.place().has("Branches")) {
      findings.add(DefinitionRule.B1, state.place(), "has no Branches; add a list of branches");
    } else if (branches.elements().isEmpty()) {
      findings.addValue(DefinitionRule.B1, branches, "a list with at least one branch");
    }
    branches.elements().stream()
        .filter(branch -> !branch.json().isObject())
        .forEach(branch ->
            findings.addValue(DefinitionRule.B2, branch, "an object with StartAt and States"));
  }
}
