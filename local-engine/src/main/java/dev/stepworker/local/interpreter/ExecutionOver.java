package dev.stepworker.local.interpreter;

/** Leaves a step of an execution that has just ended within it. */
final class ExecutionOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExecutionOver() {
    super("The execution has ended", null, false, false);
  }
}
