package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States that may lead to each other: those of the machine, of a branch, or of a processor.
 *
 * @param place the object that has {@code StartAt} and {@code States}
 * @param around the state that the scope lies in; empty for the machine
 * @param express whether its states run in an express workflow
 */
record ScopeView(Place place, Optional<StateView> around, boolean express) {
  private static final int MAX_DEPTH = 32;

  static ScopeView machine(Place root, boolean express) {
    return new ScopeView(root, Optional.empty(), express);
  }

  static ScopeView inside(StateView state, Place place) {
    boolean own = state.isDistributed() && place.name().equals("ItemProcessor");
    boolean express = own
        ? place.at("ProcessorConfig").at("ExecutionType").text().equals("EXPRESS")
        : state.scope().express();
    return new ScopeView(place, Optional.of(state), express);
  }

  List<StateView> states() {
    return place.at("States").fields().stream().map(s -> new StateView(s, this)).toList();
  }

  boolean isMachine() {
    return around.isEmpty();
  }

  boolean isBranch() {
    return around.filter(state -> state.isA("Parallel")).isPresent();
  }

  boolean machineIsJsonata() {
    return around
        .map(state -> state.scope().machineIsJsonata())
        .orElseGet(() -> place.at("QueryLanguage").text().equals("JSONata"));
  }

  /** Whether any state around this scope speaks JSONata. */
  boolean isInsideJsonata() {
    return around
        .filter(state -> state.isJsonata() || state.scope().isInsideJsonata())
        .isPresent();
  }

  /** This scope and all inside it, outer ones first. */
  List<ScopeView> withInner(Findings findings) {
    List<ScopeView> all = new ArrayList<>();
    collect(1, all, findings);
    return all;
  }

  private void collect(int depth, List<ScopeView> all, Findings findings) {
    if (depth > MAX_DEPTH) {
      findings.add(
          DefinitionRule.M10,
          place,
          "is nested " + depth + " deep; must be at most " + MAX_DEPTH
              + ", start another state machine for what is inside");
      return;
    }
    all.add(this);
    for (StateView state : states()) {
      state.scopes().forEach(inner -> inner.collect(depth + 1, all, findings));
    }
  }
}
