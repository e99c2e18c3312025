package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * What becomes of a cluster when a step fails.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_StepConfig.html">StepConfig</a>
 */
public enum ActionOnFailure implements Constant {
  /** The cluster is terminated. */
  TERMINATE_CLUSTER,
  /** The steps that wait are cancelled; the cluster waits for others. */
  CANCEL_AND_WAIT,
  /** The next step runs. */
  CONTINUE
}
