package dev.stepworker.model.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Variables of nested scopes: V4. */
final class VariableScopes implements MachineRule {

  @Override
  public void check(List<ScopeView> scopes, Findings findings) {
    Map<ScopeView, Set<String>> assigned = new HashMap<>();
    for (ScopeView scope : scopes) {
      Set<String> around = around(scope, assigned);
      Set<String> names = new HashSet<>(around);
      for (StateView state : scope.states()) {
        for (Place variable : state.variables()) {
          String name = VariableName.of(variable, state.isJsonata());
          names.add(name);
          report(around.contains(name), variable, findings);
        }
      }
      assigned.put(scope, names);
    }
  }

  private static Set<String> around(ScopeView scope, Map<ScopeView, Set<String>> assigned) {
    return scope
        .around()
        .map(state -> assigned.getOrDefault(state.scope(), Set.of()))
        .orElse(Set.of());
  }

  private static void report(boolean shadows, Place field, Findings findings) {
    if (shadows) {
      findings.add(
          DefinitionRule.V4,
          field,
          "is a variable of a scope around this one, which cannot be assigned here; choose another"
              + " name");
    }
  }
}
