package dev.stepworker.model.check;

import java.util.List;
import java.util.stream.Stream;

/** How a state goes on: T1 to T3. */
final class Continuation implements StateRule {
  private static final List<String> NEITHER = List.of("Choice", "Succeed", "Fail");

  @Override
  public void check(StateView state, Findings findings) {
    Place place = state.place();
    if (state.isOneOf(NEITHER)) {
      Stream.of("Next", "End")
          .flatMap(field -> place.find(field).stream())
          .forEach(field -> findings.add(
              DefinitionRule.T3, field, "is not for a " + state.type() + " state; leave it out"));
      return;
    }
    checkTypes(place, findings);
    boolean ends = place.has("End") && !isFalse(place.at("End"));
    if (ends == place.has("Next")) {
      findings.add(
          DefinitionRule.T1,
          place,
          ends
              ? "has both Next and End; keep one of them"
              : "has neither Next nor \"End\": true; add one of them");
    }
  }

  private static boolean isFalse(Place end) {
    return end.json().isBoolean() && !end.json().booleanValue();
  }

  private static void checkTypes(Place place, Findings findings) {
    place
        .find("End")
        .filter(end -> !end.json().isBoolean())
        .ifPresent(end -> findings.addValue(DefinitionRule.T2, end, "true"));
    place
        .find("Next")
        .filter(next -> !next.isNonEmptyText())
        .ifPresent(next -> findings.addValue(DefinitionRule.T2, next, "the name of a state"));
  }
}
