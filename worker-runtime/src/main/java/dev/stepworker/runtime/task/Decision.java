package dev.stepworker.runtime.task;

import org.jspecify.annotations.Nullable;

/** The outcome of one task: the first one stands, and what begins later does not. Thread-safe. */
final class Decision {
  private volatile @Nullable TaskOutcome outcome; // written under this

  boolean isFixed() {
    return outcome != null;
  }

  /** Whether the task was done. */
  boolean isSuccess() {
    return outcome instanceof TaskOutcome.Succeeded;
  }

  /** Fixes the outcome; false if another one was first. */
  synchronized boolean fix(TaskOutcome decided) {
    if (isFixed()) {
      return false;
    }
    outcome = decided;
    return true;
  }

  /** Runs what must not happen once the outcome is fixed; false, and not run, if it is. */
  synchronized boolean isOpenFor(Runnable step) {
    if (isFixed()) {
      return false;
    }
    step.run();
    return true;
  }
}
