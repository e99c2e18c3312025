package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the instance for a task has to be: {@code t.placementConstraints.add(distinctInstances())}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html">
 *     PlacementConstraint</a>
 */
public final class PlacementConstraint extends Structure {
  /** The kind of the constraint. */
  public final Member<PlacementConstraintType> type = required(enumeration("Type"));

  /** The group that the instance has to be of, in the cluster query language. */
  public final Member<String> expression = text("Expression");

  PlacementConstraint() {}

  /** Another instance for each task. */
  public static Consumer<PlacementConstraint> distinctInstances() {
    return constraint -> constraint.type.set(PlacementConstraintType.DISTINCT_INSTANCE);
  }

  /**
   * An instance of a group.
   *
   * @param expression such as {@code attribute:ecs.instance-type =~ c5.*}
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html">
   *     Cluster query language</a>
   */
  public static Consumer<PlacementConstraint> memberOf(String expression) {
    return constraint -> {
      constraint.type.set(PlacementConstraintType.MEMBER_OF);
      constraint.expression.set(expression);
    };
  }

  @Override
  protected void checkTogether(Problems problems) {
    boolean distinct =
        literalOf(type).equals(Optional.of(PlacementConstraintType.DISTINCT_INSTANCE));
    if (type.isSet() && !isExpression(type) && distinct == expression.isSet()) {
      problems.add(
          expression,
          distinct
              ? "is set for distinct instances; leave it out"
              : "is missing; describe the group of instances");
    }
  }
}
