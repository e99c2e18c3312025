package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import java.util.stream.Stream;

/** The paths that every JSONPath state may have: P1, P2. */
final class StatePaths implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (state.isJsonata()) {
      return;
    }
    Stream.of("InputPath", "OutputPath")
        .flatMap(field -> state.place().find(field).stream())
        .forEach(path -> checkOrNull(DefinitionRule.P1, path, PathSyntax.PATH, findings));
    Stream.concat(Stream.of(state.place()), state.catchers().stream())
        .flatMap(place -> place.find("ResultPath").stream())
        .forEach(
            path -> checkOrNull(DefinitionRule.P2, path, PathSyntax.INPUT_REFERENCE, findings));
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
      DefinitionRule rule, Place path, PathSyntax syntax, Findings findings) {
    if (!path.json().isNull()) {
      check(rule, path, syntax, findings);
    }
  }
}
