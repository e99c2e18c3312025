package dev.stepworker.local.definition;

import java.util.HashSet;
import java.util.Set;

/** Checks that no two states of a machine share a name, nested ones included. */
final class StateNames {
  private final Problems problems;
  private final Set<String> names = new HashSet<>();

  StateNames(Problems problems) {
    this.problems = problems;
  }

  void check(StatesBlock block) {
    block.states().values().forEach(this::check);
  }

  private void check(State state) {
    if (!names.add(state.name())) {
      problems.schema("/States/" + state.name(), "Duplicate state name: " + state.name());
    }
    if (state instanceof ParallelState parallel) {
      parallel.branches().forEach(this::check);
    } else if (state instanceof MapState map) {
      check(map.processor().states());
    }
  }
}
