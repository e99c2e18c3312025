package dev.stepworker.model;

/** Whether the waits of a retrier are spread at random. */
public enum JitterStrategy implements Constant {
  /** Each wait is anything from nothing to the computed interval. */
  FULL,
  /** Each wait is the computed interval. */
  NONE
}
