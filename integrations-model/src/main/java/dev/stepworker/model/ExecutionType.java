package dev.stepworker.model;

/**
 * What kind of executions a distributed map starts.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">
 *     Using Map state in Distributed mode</a>
 */
public enum ExecutionType implements Constant {
  STANDARD,
  /** Up to five minutes each, and cheaper. */
  EXPRESS
}
