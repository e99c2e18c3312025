package dev.stepworker.model.check;

import java.util.Optional;

/** Where transitions lead: M3, G1, G2. */
final class Transitions implements ScopeRule {

  @Override
  public void check(ScopeView scope, Findings findings) {
    StateGraph graph = scope.graph();
    scope
        .place()
        .find("StartAt")
        .filter(Place::isNonEmptyText)
        .filter(start -> !scope.states().isEmpty() && !graph.has(start.text()))
        .ifPresent(start -> findings.add(DefinitionRule.M3, start, unknown(start)));
    for (StateView state : scope.states()) {
      for (Place target : state.targets()) {
        if (target.isNonEmptyText() && !graph.has(target.text())) {
          report(scope, target, findings);
        }
      }
    }
  }

  private static void report(ScopeView scope, Place target, Findings findings) {
    Optional<String> elsewhere = OtherScopes.placeOf(target.text(), scope);
    if (elsewhere.isPresent()) {
      findings.add(
          DefinitionRule.G2,
          target,
          "is '" + target.text() + "', a state at " + elsewhere.get()
              + "; a transition cannot go into or out of a branch or processor");
    } else {
      findings.add(DefinitionRule.G1, target, unknown(target));
    }
  }

  private static String unknown(Place target) {
    return "is '" + target.text()
        + "', which is no state of the same scope; add it, or correct the name";
  }
}
