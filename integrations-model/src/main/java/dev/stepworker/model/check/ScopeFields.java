package dev.stepworker.model.check;

import java.util.List;

/** The fields that every scope has: M1, M2, M5, M9, B2. */
final class ScopeFields implements ScopeRule {
  private static final List<String> FIELDS = List.of("Comment", "StartAt", "States");

  @Override
  public void check(ScopeView scope, Findings findings) {
    Place place = scope.place();
    checkStates(place, missing(scope, DefinitionRule.M1), findings);
    checkStart(place, missing(scope, DefinitionRule.M2), findings);
    place
        .find("Comment")
        .filter(comment -> !comment.isText())
        .ifPresent(comment -> findings.addValue(DefinitionRule.M9, comment, "a text"));
    if (!scope.isMachine()) {
      place.fields().forEach(field -> checkKnown(place, field, findings));
    }
  }

  private static DefinitionRule missing(ScopeView scope, DefinitionRule plain) {
    return scope.isBranch() ? DefinitionRule.B2 : plain;
  }

  private static void checkStates(Place place, DefinitionRule missing, Findings findings) {
    Place states = place.at("States");
    if (!place.has("States")) {
      findings.add(missing, place, "has no States; add an object with at least one state");
    } else if (!states.json().isObject() || states.json().isEmpty()) {
      findings.addValue(DefinitionRule.M1, states, "an object with at least one state");
    }
  }

  private static void checkStart(Place place, DefinitionRule missing, Findings findings) {
    if (!place.has("StartAt")) {
      findings.add(missing, place, "has no StartAt; name the first state");
    } else if (!place.at("StartAt").isNonEmptyText()) {
      findings.addValue(DefinitionRule.M2, place.at("StartAt"), "the name of the first state");
    }
  }

  private static void checkKnown(Place scope, Place field, Findings findings) {
    boolean config = scope.name().equals("ItemProcessor") && field.name().equals("ProcessorConfig");
    if (!config && !FIELDS.contains(field.name())) {
      findings.add(
          DefinitionRule.M5,
          field,
          "is no field of a branch or processor; only the machine or a state can have it");
    }
  }
}
