package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * By what instances are chosen.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html">
 *     PlacementStrategy</a>
 */
public enum PlacementStrategyType implements Constant {
  /** By chance. */
  RANDOM("random"),
  /** So that the values of a field are evenly used. */
  SPREAD("spread"),
  /** So that the least of a resource is left. */
  BINPACK("binpack");

  private final String value;

  PlacementStrategyType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
