package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.Mocks;

/**
 * An execution to start.
 *
 * @param input JSON text, as the caller gave it
 * @param mocks stand in for some of its tasks
 */
public record Launch(Program program, ExecutionIdentity identity, String input, Mocks mocks) {
  /** Leaves the input out. */
  @Override
  public String toString() {
    return "Launch[" + identity.arn() + "]";
  }
}
