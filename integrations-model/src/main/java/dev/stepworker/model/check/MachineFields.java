package dev.stepworker.model.check;

import java.util.List;

/** The fields of the machine itself: M4, M6 to M8. */
final class MachineFields implements MachineRule {
  private static final List<String> FIELDS =
      List.of("Comment", "StartAt", "States", "TimeoutSeconds", "Version", "QueryLanguage");
  private static final List<String> LANGUAGES = List.of("JSONPath", "JSONata");

  @Override
  public void check(List<ScopeView> scopes, Findings findings) {
    Place machine = scopes.get(0).place();
    for (Place field : machine.fields()) {
      if (!FIELDS.contains(field.name())) {
        findings.add(DefinitionRule.M4, field, "is no field of a state machine; leave it out");
      }
    }
    machine
        .find("TimeoutSeconds")
        .filter(timeout -> !timeout.isInteger(1, Limits.MAX_SECONDS))
        .ifPresent(t -> findings.addValue(DefinitionRule.M6, t, Limits.SECONDS_FROM_1));
    machine
        .find("Version")
        .filter(version -> !version.text().equals("1.0"))
        .ifPresent(version -> findings.addValue(DefinitionRule.M7, version, "'1.0'"));
    machine
        .find("QueryLanguage")
        .filter(language -> !LANGUAGES.contains(language.text()))
        .ifPresent(l -> findings.addValue(DefinitionRule.M8, l, "'JSONPath' or 'JSONata'"));
  }
}
