package dev.stepworker.benchmarks.rendering;

import dev.stepworker.model.StateMachine;
import java.util.Locale;

/** What is rendered of a state machine. */
enum Product {
  /** The definition alone. */
  DEFINITION {
    @Override
    String of(StateMachine machine) {
      return machine.toJson();
    }
  },
  /** The definition and the policy of the role that goes with it. */
  WITH_POLICY {
    @Override
    String of(StateMachine machine) {
      return machine.toJson() + machine.rolePolicy().toJson();
    }
  };

  /** The text that is rendered. */
  abstract String of(StateMachine machine);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
