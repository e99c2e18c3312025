package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * In which order On-Demand instance types are taken.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_OnDemandProvisioningSpecification.html">
 *     OnDemandProvisioningSpecification</a>
 */
public enum OnDemandAllocationStrategy implements Constant {
  /** The cheapest first. */
  LOWEST_PRICE("lowest-price"),
  /** By the priority of each type. */
  PRIORITIZED("prioritized");

  private final String value;

  OnDemandAllocationStrategy(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
