package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;

/** The paths that every JSONPath state may have: P1, P2. */
final class StatePaths implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (state.isJsonata()) {
      return;
    }
    checkOrNull(DefinitionRule.P1, state.place().find("InputPath"), PathSyntax.PATH, findings);
    checkOrNull(DefinitionRule.P1, state.place().find("OutputPath"), PathSyntax.PATH, findings);
    checkResult(state.place(), findings);
    state.catchers().forEach(catcher -> checkResult(catcher, findings));
  }

  private static void checkResult(Place owner, Findings findings) {
    checkOrNull(DefinitionRule.P2, owner.find("ResultPath"), PathSyntax.INPUT_REFERENCE, findings);
  }

  /** Checks a field that holds a path and nothing else. */
  static void check(DefinitionRule rule, Place path, PathSyntax syntax, Findings findings) {
    if (!path.isText()) {
      findings.addValue(rule, path, "a path such as '$.x'");
    } else {
      syntax.problemOf(path.text()).ifPresent(text -> findings.add(rule, path, text));
    }
  }

  private static void checkOrNull(
      DefinitionRule rule, Optional<Place> path, PathSyntax syntax, Findings findings) {
    path.filter(found -> !found.json().isNull())
        .ifPresent(found -> check(rule, found, syntax, findings));
  }
}
