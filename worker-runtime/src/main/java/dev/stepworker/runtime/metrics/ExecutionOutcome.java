package dev.stepworker.runtime.metrics;

/** How a handler's work ended. */
public enum ExecutionOutcome {
  SUCCESS,
  FAILURE,
  RELEASED,
  CANCELLED,
  DETACHED
}
