package dev.stepworker.local.executions;

import dev.stepworker.local.integration.Mocks;
import java.util.Optional;

/**
 * An execution to start.
 *
 * @param name empty to make one up
 * @param input JSON text
 * @param mocks stand in for some of its tasks
 */
public record StartRequest(StateMachine machine, Optional<String> name, String input, Mocks mocks) {
  /** The same without mocks. */
  public StartRequest(StateMachine machine, Optional<String> name, String input) {
    this(machine, name, input, Mocks.NONE);
  }

  /** Leaves the input out. */
  @Override
  public String toString() {
    return "StartRequest[" + machine.name() + " as " + name.orElse("a new name") + "]";
  }
}
