package dev.stepworker.local.integration;

import java.util.Optional;

/** Stands in for the tasks of some states of one execution; confined to the engine's loop. */
@FunctionalInterface
public interface Mocks {
  /** No state is mocked. */
  Mocks NONE = stateName -> Optional.empty();

  /**
   * What does the tasks of a state instead of its resource; its result ends the task in every
   * integration pattern.
   */
  Optional<TaskIntegration> find(String stateName);

  /** Asks the others where this one has nothing. */
  default Mocks orElse(Mocks others) {
    return stateName -> find(stateName).or(() -> others.find(stateName));
  }
}
