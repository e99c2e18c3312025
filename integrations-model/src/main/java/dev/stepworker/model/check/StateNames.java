package dev.stepworker.model.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of states across the machine: N1, N2. */
final class StateNames implements MachineRule {
  private static final int MAX_LENGTH = 80;

  @Override
  public void check(List<ScopeView> scopes, Findings findings) {
    Map<String, Place> first = new HashMap<>();
    for (ScopeView scope : scopes) {
      for (StateView state : scope.states()) {
        checkLength(state, findings);
        Place other = first.putIfAbsent(state.name(), state.place());
        if (other != null) {
          findings.add(
              DefinitionRule.N2,
              state.place(),
              "is also the name of the state at " + other.location() + "; rename one of them");
        }
      }
    }
  }

  private static void checkLength(StateView state, Findings findings) {
    String name = state.name();
    int length = name.codePointCount(0, name.length());
    if (length == 0) {
      findings.add(DefinitionRule.N1, state.place(), "is a state without a name; give it one");
    } else if (length > MAX_LENGTH) {
      findings.add(
          DefinitionRule.N1,
          state.place(),
          "is a name of " + length + " characters; must have 1 to " + MAX_LENGTH);
    }
  }
}
