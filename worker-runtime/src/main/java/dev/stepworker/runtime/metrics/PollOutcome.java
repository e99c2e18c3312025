package dev.stepworker.runtime.metrics;

/** How a poll ended. */
public enum PollOutcome {
  TASK,
  EMPTY,
  THROTTLED,
  /** Too many polls are open for the activity. */
  LIMIT,
  ERROR
}
