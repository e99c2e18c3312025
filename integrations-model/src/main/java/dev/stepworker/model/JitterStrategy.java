package dev.stepworker.model;

/**
 * Whether the waits of a retrier are spread at random.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Handling
 *     errors in Step Functions workflows</a>
 */
public enum JitterStrategy implements Constant {
  /** Each wait is anything from nothing to the computed interval. */
  FULL,
  /** Each wait is the computed interval. */
  NONE
}
