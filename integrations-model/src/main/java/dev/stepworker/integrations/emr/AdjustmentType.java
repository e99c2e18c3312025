package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * How a scaling rule changes the number of instances.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_SimpleScalingPolicyConfiguration.html">
 *     SimpleScalingPolicyConfiguration</a>
 */
public enum AdjustmentType implements Constant {
  /** By so many. */
  CHANGE_IN_CAPACITY,
  /** By a percentage. */
  PERCENT_CHANGE_IN_CAPACITY,
  /** To so many. */
  EXACT_CAPACITY
}
