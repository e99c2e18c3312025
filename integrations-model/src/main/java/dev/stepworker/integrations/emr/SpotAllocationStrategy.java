package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * From which pools Spot instances are taken.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_SpotProvisioningSpecification.html">
 *     SpotProvisioningSpecification</a>
 */
public enum SpotAllocationStrategy implements Constant {
  /** Those with the most spare capacity. */
  CAPACITY_OPTIMIZED("capacity-optimized"),
  /** Those with the most spare capacity, and the lowest price among them. */
  PRICE_CAPACITY_OPTIMIZED("price-capacity-optimized"),
  /** The cheapest. */
  LOWEST_PRICE("lowest-price"),
  /** All of them. */
  DIVERSIFIED("diversified");

  private final String value;

  SpotAllocationStrategy(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
