package dev.stepworker.model.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The labels of distributed maps across the machine: A11. */
final class MapLabels implements MachineRule {
  private static final Pattern LABEL =
      Pattern.compile("[^\\s?*<>{}\\[\\]:;,\\\\|^~$#%&`\"\\p{Cntrl}]{1,40}");

  @Override
  public void check(List<ScopeView> scopes, Findings findings) {
    Map<String, Place> first = new HashMap<>();
    scopes.stream()
        .flatMap(scope -> scope.states().stream())
        .filter(state -> state.isA("Map"))
        .flatMap(state -> state.place().find("Label").stream())
        .forEach(label -> check(label, first, findings));
  }

  private static void check(Place label, Map<String, Place> first, Findings findings) {
    if (!LABEL.matcher(label.text()).matches()) {
      findings.addValue(
          DefinitionRule.A11,
          label,
          "1 to 40 characters without white space and any of ? * < > { } [ ] : ; , \\ | ^ ~ $ # %"
              + " & ` \"");
      return;
    }
    Place other = first.putIfAbsent(label.text(), label);
    if (other != null) {
      findings.add(
          DefinitionRule.A11,
          label,
          "is " + label.shown() + ", as at " + other.location() + "; give each map its own");
    }
  }
}
