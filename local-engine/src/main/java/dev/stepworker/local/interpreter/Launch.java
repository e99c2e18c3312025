package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.Mocks;

/**
 * An execution to start.
 *
 * @param input JSON text, as the caller gave it
 * @param mocks stand in for some of its tasks
 * @param reference by which the state machine was asked for
 */
public record Launch(
    Program program,
    ExecutionIdentity identity,
    String input,
    Mocks mocks,
    MachineReference reference) {
  /** Leaves the input out. */
  @Override
  public String toString() {
    return "Launch[" + identity.arn() + "]";
  }
}
