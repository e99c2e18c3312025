package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * How instances are bought.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceGroupConfig.html">
 *     InstanceGroupConfig</a>
 */
public enum MarketType implements Constant {
  /** At the list price. */
  ON_DEMAND,
  /** As spare capacity, which AWS may take back. */
  SPOT
}
