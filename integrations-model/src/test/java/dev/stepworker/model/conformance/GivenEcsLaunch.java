package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.ecs.EcsRunTask;
import dev.stepworker.integrations.ecs.EcsRunTask.CapacityProvider;
import dev.stepworker.integrations.ecs.LaunchType;
import dev.stepworker.integrations.ecs.PlacementConstraint;
import dev.stepworker.integrations.ecs.PlacementConstraintType;
import dev.stepworker.integrations.ecs.PlacementStrategy;
import dev.stepworker.integrations.ecs.PlacementStrategyType;
import dev.stepworker.integrations.ecs.PlatformVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the launch target of an ECS task. */
final class GivenEcsLaunch {
  private GivenEcsLaunch() {}

  static void read(Given target, Given cluster, EcsRunTask t) {
    LaunchType type = LaunchType.valueOf(target.text("type"));
    boolean hasInstances = cluster.isTrue("hasEc2Capacity");
    if (type == LaunchType.EC2 && !hasInstances) {
      throw new NotExpressibleException("The model knows a cluster by name, not by its capacity");
    }
    Optional<JsonNode> capacity = target.find("capacityProviderStrategy");
    if (capacity.isEmpty()) {
      t.launchType.set(type);
    } else if (capacity.get().isArray()) {
      target.structures(
          "capacityProviderStrategy", t.capacityProviderStrategy, GivenEcsLaunch::readProvider);
    }
    target.constant("platformVersion", t.platformVersion, PlatformVersion::valueOf);
    target
        .objects("placementStrategies")
        .forEach(s -> strategies(s).forEach(t.placementStrategy::add));
    target
        .objects("placementConstraints")
        .forEach(c -> constraints(c).forEach(t.placementConstraints::add));
  }

  private static void readProvider(Given given, CapacityProvider provider) {
    given.text("capacityProvider", provider.capacityProvider);
    given.integer("weight", provider.weight);
    given.integer("base", provider.base);
  }

  private static List<Consumer<PlacementStrategy>> strategies(Given given) {
    String factory = given.text("factory");
    List<JsonNode> arguments = arguments(given);
    return switch (factory) {
      case "spreadAcross" -> all(arguments, a -> by(PlacementStrategyType.SPREAD, a));
      case "spreadAcrossInstances" -> List.of(PlacementStrategy.spreadAcrossInstances());
      case "packedBy" -> all(arguments, a -> by(PlacementStrategyType.BINPACK, a));
      case "packedByCpu" -> List.of(PlacementStrategy.packedByCpu());
      case "packedByMemory" -> List.of(PlacementStrategy.packedByMemory());
      case "randomly" -> List.of(PlacementStrategy.randomly());
      default -> throw new AssertionError("There is no such placement strategy: " + factory);
    };
  }

  private static Consumer<PlacementStrategy> by(PlacementStrategyType type, JsonNode field) {
    return strategy -> {
      strategy.type.set(type);
      strategy.field.set(GivenValues.text(field));
    };
  }

  private static List<Consumer<PlacementConstraint>> constraints(Given given) {
    String factory = given.text("factory");
    List<JsonNode> arguments = arguments(given);
    return switch (factory) {
      case "distinctInstances" -> List.of(PlacementConstraint.distinctInstances());
      case "memberOf" ->
        all(arguments, expression -> constraint -> {
          constraint.type.set(PlacementConstraintType.MEMBER_OF);
          constraint.expression.set(GivenValues.text(expression));
        });
      default -> throw new AssertionError("There is no such placement constraint: " + factory);
    };
  }

  /** The reference makes one entry of each argument; the model adds entries one by one. */
  private static <S> List<Consumer<S>> all(
      List<JsonNode> arguments, Function<JsonNode, Consumer<S>> entry) {
    if (arguments.isEmpty()) {
      throw new NotExpressibleException("The factory takes one argument");
    }
    return arguments.stream().map(entry).toList();
  }

  private static List<JsonNode> arguments(Given given) {
    List<JsonNode> arguments = new ArrayList<>();
    given.find("args").ifPresent(list -> list.forEach(arguments::add));
    return arguments;
  }
}
