package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States that may lead to each other: those of the machine, of a branch, or of a processor.
 * Confined to one thread.
 */
final class ScopeView {
  private static final int MAX_DEPTH = 32;

  private final Place place;
  private final Optional<StateView> around;
  private final boolean express;
  private final boolean machineIsJsonata;
  private @Nullable List<StateView> states;
  private @Nullable StateGraph graph;

  private ScopeView(Place place, Optional<StateView> around, boolean express) {
    this.place = place;
    this.around = around;
    this.express = express;
    this.machineIsJsonata = around
        .map(state -> state.scope().machineIsJsonata())
        .orElseGet(() -> place.at("QueryLanguage").text().equals("JSONata"));
  }

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

  /** The object that has {@code StartAt} and {@code States}. */
  Place place() {
    return place;
  }

  /** The state that the scope lies in; empty for the machine. */
  Optional<StateView> around() {
    return around;
  }

  /** Whether its states run in an express workflow. */
  boolean express() {
    return express;
  }

  List<StateView> states() {
    if (states == null) {
      states =
          place.at("States").fields().stream().map(s -> new StateView(s, this)).toList();
    }
    return states;
  }

  /** Which of its states leads to which. */
  StateGraph graph() {
    if (graph == null) {
      graph = StateGraph.of(states());
    }
    return graph;
  }

  boolean isMachine() {
    return around.isEmpty();
  }

  boolean isBranch() {
    return around.filter(state -> state.isA("Parallel")).isPresent();
  }

  boolean machineIsJsonata() {
    return machineIsJsonata;
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
