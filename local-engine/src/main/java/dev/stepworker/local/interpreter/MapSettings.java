package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.items.JsonItems;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads a map's items and limits for one attempt. */
final class MapSettings {
  private static final double MAX_PERCENTAGE = 100;

  private final StateVisit visit;
  private final MapState state;

  MapSettings(StateVisit visit, MapState state) {
    this.visit = visit;
    this.state = state;
  }

  /** The items, from the state's input. */
  List<?> items() {
    Object items = visit.shape().items(state.items());
    if (items instanceof List<?> list) {
      return list;
    }
    throw new StateFailure(visit.shape().noArray(state.items(), items));
  }

  /** The items of a distributed map, which may also be the members of an object. */
  List<?> distributedItems() {
    Object items = visit.shape().distributedItems(state.items());
    if (items instanceof List<?> list) {
      return list;
    }
    if (items instanceof Map<?, ?> object) {
      return JsonItems.members(object);
    }
    throw new StateFailure(visit.shape().noArray(state.items(), items));
  }

  /** Zero if there is no limit. */
  long maxConcurrency() {
    Setting setting = state.limits().maxConcurrency();
    return setting.isPresent() ? notNegative(setting) : 0;
  }

  /** How many iterations may fail. */
  Tolerance toleratedFailures() {
    return new Tolerance(count(), percentage());
  }

  private OptionalDouble count() {
    Setting setting = state.limits().toleratedFailureCount();
    return setting.isPresent()
        ? OptionalDouble.of((double) notNegative(setting))
        : OptionalDouble.empty();
  }

  private OptionalDouble percentage() {
    Setting setting = state.limits().toleratedFailurePercentage();
    if (!setting.isPresent()) {
      return OptionalDouble.empty();
    }
    double percentage = new NumberSetting(visit).decimal(setting);
    if (percentage < 0 || percentage > MAX_PERCENTAGE) {
      throw new StateFailure(Failure.fatal(setting.name() + " must be between 0 and 100."));
    }
    return OptionalDouble.of(percentage);
  }

  private long notNegative(Setting setting) {
    long number = new NumberSetting(visit).integer(setting);
    if (number < 0) {
      throw new StateFailure(Failure.fatal(setting.name() + " cannot be negative."));
    }
    return number;
  }
}
