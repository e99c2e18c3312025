package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** What a Map or Parallel state of this name comes to; by default they are run. */
  default Optional<GroupMock> group(String stateName) {
    return Optional.empty();
  }

  /** What the states see as the context object; by default the execution's own. */
  default Optional<Map<String, @Nullable Object>> context() {
    return Optional.empty();
  }

  /** Asks the others where this one has nothing; of tasks only. */
  default Mocks orElse(Mocks others) {
    return stateName -> find(stateName).or(() -> others.find(stateName));
  }
}
