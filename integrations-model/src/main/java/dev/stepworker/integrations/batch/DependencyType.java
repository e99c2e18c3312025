package dev.stepworker.integrations.batch;

import dev.stepworker.model.Constant;

/**
 * How the children of an array job depend on another job.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDependency.html">
 *     JobDependency</a>
 */
public enum DependencyType implements Constant {
  /** Each child waits for the child of the other job that has its index. */
  N_TO_N,
  /** Each child waits for the child of its own job before it. */
  SEQUENTIAL
}
