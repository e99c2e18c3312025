package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * By what the instance for a task is chosen; the strategies of a task count in their order:
 * {@code t.placementStrategy.add(spreadAcrossInstances())}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html">
 *     PlacementStrategy</a>
 */
public final class PlacementStrategy extends Structure {
  private static final String INSTANCE_ID = "instanceId";

  /** The kind of the strategy. */
  public final Member<PlacementStrategyType> type = required(enumeration("Type"));

  /** What to spread across, or which resource, {@code cpu} or {@code memory}, to pack. */
  public final Member<String> field = text("Field");

  PlacementStrategy() {}

  /**
   * Uses all values of an attribute evenly.
   *
   * @param attribute such as {@code attribute:ecs.availability-zone}
   */
  public static Consumer<PlacementStrategy> spreadAcross(String attribute) {
    return by(PlacementStrategyType.SPREAD, attribute);
  }

  /** Uses all instances evenly. */
  public static Consumer<PlacementStrategy> spreadAcrossInstances() {
    return spreadAcross(INSTANCE_ID);
  }

  /** Uses instances up, so that the least CPU is left. */
  public static Consumer<PlacementStrategy> packedByCpu() {
    return by(PlacementStrategyType.BINPACK, "cpu");
  }

  /** Uses instances up, so that the least memory is left. */
  public static Consumer<PlacementStrategy> packedByMemory() {
    return by(PlacementStrategyType.BINPACK, "memory");
  }

  /** Chooses by chance. */
  public static Consumer<PlacementStrategy> randomly() {
    return strategy -> strategy.type.set(PlacementStrategyType.RANDOM);
  }

  @Override
  protected void checkTogether(Problems problems) {
    boolean random = literalOf(type).equals(Optional.of(PlacementStrategyType.RANDOM));
    if (type.isSet() && !isExpression(type) && random == field.isSet()) {
      problems.add(
          field,
          random
              ? "is set for a choice by chance; leave it out"
              : "is missing; name what to spread across or to pack");
    }
  }

  private static Consumer<PlacementStrategy> by(PlacementStrategyType type, String field) {
    return strategy -> {
      strategy.type.set(type);
      strategy.field.set(field);
    };
  }
}
