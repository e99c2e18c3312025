package dev.stepworker.model.check;

import java.util.List;
import java.util.Set;

/** Ways from the start and to an end: G3 to G5. */
final class Reachability implements ScopeRule {

  @Override
  public void check(ScopeView scope, Findings findings) {
    List<StateView> states = scope.states();
    if (states.isEmpty()) {
      return;
    }
    StateGraph graph = scope.graph();
    checkReached(scope, graph, findings);
    List<String> ends =
        states.stream().filter(Reachability::isEnd).map(StateView::name).toList();
    if (ends.isEmpty()) {
      findings.add(
          DefinitionRule.G4,
          scope.place().at("States"),
          "has no state that ends it; let one have \"End\": true, or end in Succeed or Fail");
    } else {
      checkEnds(states, graph.reversed().reachedFrom(ends), findings);
    }
  }

  private static void checkReached(ScopeView scope, StateGraph graph, Findings findings) {
    String start = scope.place().at("StartAt").text();
    if (!graph.has(start)) {
      return;
    }
    Set<String> reached = graph.reachedFrom(List.of(start));
    scope.states().stream()
        .filter(state -> !reached.contains(state.name()))
        .forEach(state -> findings.add(
            DefinitionRule.G3,
            state.place(),
            "cannot be reached from '" + start + "'; lead a state to it, or leave it out"));
  }

  private static void checkEnds(List<StateView> states, Set<String> ending, Findings findings) {
    states.stream()
        .filter(state -> !ending.contains(state.name()))
        .forEach(state -> findings.add(
            DefinitionRule.G5,
            state.place(),
            "leads to no end; an execution would run on forever"));
  }

  private static boolean isEnd(StateView state) {
    return state.place().at("End").json().asBoolean(false)
        || state.isA("Succeed")
        || state.isA("Fail");
  }
}
