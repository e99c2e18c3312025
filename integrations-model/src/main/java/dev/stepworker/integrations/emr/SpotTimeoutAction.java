package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * What happens when Spot capacity does not come in time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_SpotProvisioningSpecification.html">
 *     SpotProvisioningSpecification</a>
 */
public enum SpotTimeoutAction implements Constant {
  /** On-Demand instances are taken instead. */
  SWITCH_TO_ON_DEMAND,
  /** The cluster is terminated. */
  TERMINATE_CLUSTER
}
