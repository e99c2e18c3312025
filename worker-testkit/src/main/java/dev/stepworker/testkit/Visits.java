package dev.stepworker.testkit;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which states of one state machine were entered, and by which transitions. Not thread-safe. */
final class Visits {
  private final Set<String> states = new LinkedHashSet<>();
  private final Set<StateTransition> transitions = new LinkedHashSet<>();

  void entered(String state) {
    states.add(state);
  }

  void took(StateTransition transition) {
    transitions.add(transition);
  }

  void add(Visits others) {
    states.addAll(others.states);
    transitions.addAll(others.transitions);
  }

  boolean entries(String state) {
    return states.contains(state);
  }

  boolean takes(StateTransition transition) {
    return transitions.contains(transition);
  }
}
