package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;

/** The catchers of a state: R5, R7. */
final class Catchers implements StateRule {
  private static final List<String> FIELDS =
      List.of("ErrorEquals", "Next", "ResultPath", "Output", "Assign", "Comment");
  private static final List<String> BROAD = List.of(ErrorList.ALL, "States.TaskFailed");
  private static final String PAST_ALL = "States.DataLimitExceeded";

  @Override
  public void check(StateView state, Findings findings) {
    state.place().find("Catch").ifPresent(list -> {
      ErrorList errors = new ErrorList(DefinitionRule.R5, findings);
      List<String> before = new ArrayList<>();
      for (Place catcher : Retriers.entries(list, findings)) {
        errors.check(catcher, catcher.isLast());
        checkFields(catcher, findings);
        checkBroad(catcher, before, findings);
        before.addAll(ErrorList.names(catcher));
      }
    });
  }

  private static void checkFields(Place catcher, Findings findings) {
    catcher.fields().stream()
        .filter(field -> !FIELDS.contains(field.name()))
        .forEach(field ->
            findings.add(DefinitionRule.R5, field, "is no field of a catcher; leave it out"));
    if (!catcher.has("Next")) {
      findings.add(DefinitionRule.R5, catcher, "has no Next; name the state to go on with");
    } else if (!catcher.at("Next").isNonEmptyText()) {
      findings.addValue(DefinitionRule.R5, catcher.at("Next"), "the name of a state");
    }
  }

  private static void checkBroad(Place catcher, List<String> before, Findings findings) {
    List<String> names = ErrorList.names(catcher);
    boolean told = before.contains(PAST_ALL) || before.stream().anyMatch(BROAD::contains);
    if (!told && !names.contains(PAST_ALL) && names.stream().anyMatch(BROAD::contains)) {
      findings.add(
          DefinitionRule.R7,
          catcher.at("ErrorEquals"),
          "does not catch States.DataLimitExceeded and States.Runtime; where results may get too"
              + " large, add a catcher for States.DataLimitExceeded before it");
    }
  }
}
