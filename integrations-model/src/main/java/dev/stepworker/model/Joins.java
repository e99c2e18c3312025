package dev.stepworker.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the loose ends behind every Choice state that joins its ways afterwards. */
final class Joins {
  private final List<State<?>> states;
  private final Map<String, State<?>> byName;
  private final Map<String, Target> targets = new HashMap<>();

  Joins(Scope scope) {
    this.states = scope.states();
    this.byName = scope.byName();
  }

  /** Where the loose ends lead, by the name of the state; inner joins come before outer ones. */
  Map<String, Target> targets() {
    List<State<?>> innerFirst = new ArrayList<>(states);
    Collections.reverse(innerFirst);
    innerFirst.forEach(state -> state.join().ifPresent(join -> tie(state, join)));
    return Map.copyOf(targets);
  }

  private void tie(State<?> fork, Target join) {
    Set<String> met = new HashSet<>(Set.of(join.name()));
    Deque<State<?>> ahead = new ArrayDeque<>(List.of(fork));
    while (!ahead.isEmpty()) {
      State<?> state = ahead.pop();
      if (state.isStep() && next(state).isEmpty()) {
        targets.put(state.name(), join);
      }
      for (String name : waysOf(state)) {
        if (met.add(name) && byName.containsKey(name)) {
          ahead.push(byName.get(name));
        }
      }
    }
  }

  private List<String> waysOf(State<?> state) {
    List<String> names = new ArrayList<>();
    next(state).ifPresent(target -> names.add(target.name()));
    state.branches().stream()
        .filter(transition -> !transition.onError())
        .forEach(transition -> names.add(transition.target().name()));
    return names;
  }

  private Optional<Target> next(State<?> state) {
    return state.next().or(() -> Optional.ofNullable(targets.get(state.name())));
  }
}
