package dev.stepworker.model.check;

import dev.stepworker.model.path.PathFault;
import dev.stepworker.model.path.PathSyntax;
import java.util.List;

/** Error and cause of a Fail state: F1 to F3. */
final class FailTexts implements StateRule {
  private static final List<String> GIVE_TEXT = List.of(
      "Format", "JsonToString", "ArrayGetItem", "Base64Encode", "Base64Decode", "Hash", "UUID");

  @Override
  public void check(StateView state, Findings findings) {
    if (state.isA("Fail")) {
      for (String field : new String[] {"Error", "Cause"}) {
        check(state.place(), field, state.isJsonata(), findings);
      }
    }
  }

  private static void check(Place fail, String field, boolean jsonata, Findings findings) {
    fail.find(field)
        .filter(text -> !text.isText())
        .ifPresent(text -> findings.addValue(DefinitionRule.F2, text, "a text"));
    new FieldPair(DefinitionRule.F1, field + "Path", field).check(fail, findings);
    fail.find(field + "Path").filter(path -> !jsonata).ifPresent(path -> checkPath(path, findings));
  }

  private static void checkPath(Place path, Findings findings) {
    StatePaths.check(DefinitionRule.F3, path, PathSyntax.ANY, findings);
    PathSyntax.ANY
        .faultOf(path.text())
        .filter(fault -> fault.kind() == PathFault.Kind.FUNCTION)
        .ifPresent(fault -> findings.add(DefinitionRule.I1, path, fault.text()));
    boolean function = path.text().startsWith("States.");
    boolean givesText =
        GIVE_TEXT.stream().anyMatch(name -> path.text().startsWith("States." + name + "("));
    if (function && !givesText) {
      findings.addValue(
          DefinitionRule.F3,
          path,
          "a path, or a function that gives a text: " + String.join(", ", GIVE_TEXT));
    }
  }
}
