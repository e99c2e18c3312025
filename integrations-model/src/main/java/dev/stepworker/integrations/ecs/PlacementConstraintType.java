package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * What an instance has to be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html">
 *     PlacementConstraint</a>
 */
public enum PlacementConstraintType implements Constant {
  /** Another one for each task. */
  DISTINCT_INSTANCE("distinctInstance"),
  /** One of a group that an expression describes. */
  MEMBER_OF("memberOf");

  private final String value;

  PlacementConstraintType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
