package dev.stepworker.model.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Variables that are read: V5. Looks for those that no way to the state assigns. */
final class VariableUse implements MachineRule {

  @Override
  public void check(List<ScopeView> scopes, Findings findings) {
    Map<StateView, List<VariableReads.Read>> reads = reads(scopes);
    if (reads.isEmpty()) {
      return;
    }
    Map<StateView, Set<String>> known = new HashMap<>();
    for (ScopeView scope : scopes) {
      Map<String, Set<String>> before = before(scope, atStart(scope, known));
      for (StateView state : scope.states()) {
        Set<String> here = before.getOrDefault(state.name(), Set.of());
        known.put(state, here);
        reads.getOrDefault(state, List.of()).forEach(read -> report(read, here, findings));
      }
    }
  }

  /** What is read, by the states that read anything. */
  private static Map<StateView, List<VariableReads.Read>> reads(List<ScopeView> scopes) {
    Map<StateView, List<VariableReads.Read>> reads = new HashMap<>();
    for (ScopeView scope : scopes) {
      for (StateView state : scope.states()) {
        List<VariableReads.Read> here = VariableReads.of(state);
        if (!here.isEmpty()) {
          reads.put(state, here);
        }
      }
    }
    return reads;
  }

  private static Set<String> atStart(ScopeView scope, Map<StateView, Set<String>> known) {
    return scope
        .around()
        .filter(state -> !state.isDistributed())
        .map(state -> known.getOrDefault(state, Set.of()))
        .orElse(Set.of());
  }

  /** What may have been assigned when a state begins, by its name. */
  private static Map<String, Set<String>> before(ScopeView scope, Set<String> atStart) {
    StateGraph graph = scope.graph();
    Map<String, Set<String>> assigned =
        scope.states().stream().collect(Collectors.toMap(StateView::name, VariableUse::assigned));
    Map<String, Set<String>> before = new HashMap<>();
    graph
        .reachedFrom(List.of(scope.place().at("StartAt").text()))
        .forEach(name -> before.put(name, new HashSet<>(atStart)));
    Deque<String> ahead = new ArrayDeque<>(before.keySet());
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      Set<String> after = new HashSet<>(before.getOrDefault(name, Set.of()));
      after.addAll(assigned.getOrDefault(name, Set.of()));
      graph.targets(name).stream()
          .filter(target -> grows(before.get(target), after))
          .forEach(ahead::push);
    }
    return before;
  }

  /** Adds what is known now; false if nothing is new, or the state is none of this scope. */
  private static boolean grows(@Nullable Set<String> known, Set<String> more) {
    return known != null && known.addAll(more);
  }

  private static Set<String> assigned(StateView state) {
    return state.variables().stream()
        .map(variable -> VariableName.of(variable, state.isJsonata()))
        .collect(Collectors.toSet());
  }

  private static void report(VariableReads.Read read, Set<String> known, Findings findings) {
    read.variables().stream()
        .filter(variable -> !known.contains(variable))
        .forEach(variable -> findings.add(
            DefinitionRule.V5,
            read.place(),
            "reads $" + variable + ", which no state before it assigns; assign it, or correct the"
                + " name"));
  }
}
