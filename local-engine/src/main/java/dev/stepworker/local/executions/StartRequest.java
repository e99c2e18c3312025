package dev.stepworker.local.executions;

import java.util.Optional;

/**
 * An execution to start.
 *
 * @param name empty to make one up
 * @param input JSON text
 */
public record StartRequest(StateMachine machine, Optional<String> name, String input) {
  /** Leaves the input out. */
  @Override
  public String toString() {
    return "StartRequest[" + machine.name() + " as " + name.orElse("a new name") + "]";
  }
}
