package dev.stepworker.local.executions;

import dev.stepworker.local.interpreter.ExecutionIdentity;

/** Hears of standard executions just before they start; called on the engine's loop. */
@FunctionalInterface
public interface StartObserver {
  /** Nobody wants to know. */
  StartObserver NONE = (identity, machine) -> {};

  /** An execution is about to record its first event. */
  void starting(ExecutionIdentity identity, StateMachine machine);
}
