package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import dev.stepworker.model.path.Timestamps;
import java.util.ArrayList;
import java.util.List;

/** The time of a Wait state: W1 to W4. */
final class WaitTimes implements StateRule {
  private static final List<String> FIELDS =
      List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
  private static final List<String> PATHS = List.of("SecondsPath", "TimestampPath");

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Wait")) {
      return;
    }
    Place wait = state.place();
    List<String> given = new ArrayList<>(FIELDS);
    given.removeIf(field -> !wait.has(field));
    if (given.size() != 1) {
      findings.add(
          DefinitionRule.W1,
          wait,
          given.isEmpty()
              ? "says no time; add Seconds, Timestamp or a path to one"
              : "has " + String.join(" and ", given) + "; keep one of them");
    }
    wait.find("Seconds")
        .filter(seconds -> !(state.isJsonata() && seconds.isText()))
        .filter(seconds -> !seconds.isInteger(0, Limits.MAX_SECONDS))
        .ifPresent(seconds ->
            findings.addValue(DefinitionRule.W2, seconds, "a whole number from 0 to 99999999"));
    wait.find("Timestamp")
        .filter(time -> !(state.isJsonata() && Jsonata.isMeant(time.text())))
        .filter(time -> !Timestamps.isValid(time.text()))
        .ifPresent(time -> findings.addValue(DefinitionRule.W3, time, Timestamps.REQUIREMENT));
    if (!state.isJsonata()) {
      checkPaths(wait, findings);
    }
  }

  private static void checkPaths(Place wait, Findings findings) {
    for (String field : PATHS) {
      wait.find(field)
          .ifPresent(
              path -> StatePaths.check(DefinitionRule.W4, path, PathSyntax.REFERENCE, findings));
    }
  }
}
