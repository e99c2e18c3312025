package dev.stepworker.model.check;

import java.util.Optional;

/** Finds a state in the scopes of the same machine that a scope does not see. */
final class OtherScopes {
  private OtherScopes() {}

  /** The location of a state of that name anywhere in the machine. */
  static Optional<String> placeOf(String name, ScopeView scope) {
    ScopeView machine = scope;
    while (machine.around().isPresent()) {
      machine = machine.around().get().scope();
    }
    return inside(name, machine);
  }

  private static Optional<String> inside(String name, ScopeView scope) {
    for (StateView state : scope.states()) {
      if (state.name().equals(name)) {
        return Optional.of(state.place().location());
      }
    }
    return scope.states().stream()
        .flatMap(state -> state.scopes().stream())
        .flatMap(inner -> inside(name, inner).stream())
        .findFirst();
  }
}
