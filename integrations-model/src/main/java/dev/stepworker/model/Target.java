package dev.stepworker.model;

import java.util.Optional;

/**
 * Where a transition leads.
 *
 * @param name of the state
 * @param state the state itself, where it was given: it comes along into the definition
 */
record Target(String name, Optional<State<?>> state) {
  static Target named(String name) {
    return new Target(name, Optional.empty());
  }

  static Target of(State<?> state) {
    return new Target(state.name(), Optional.of(state));
  }
}
