package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.items.JsonItems;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.query.JsonType;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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
    return setting.isPresent() ? (long) number(setting, "integer") : 0;
  }

  /** How many iterations may fail. */
  Tolerance toleratedFailures() {
    return new Tolerance(count(), percentage());
  }

  private OptionalDouble count() {
    Setting setting = state.limits().toleratedFailureCount();
    return setting.isPresent()
        ? OptionalDouble.of(number(setting, "integer"))
        : OptionalDouble.empty();
  }

  private OptionalDouble percentage() {
    Setting setting = state.limits().toleratedFailurePercentage();
    if (!setting.isPresent()) {
      return OptionalDouble.empty();
    }
    double percentage = number(setting, "float");
    if (percentage < 0 || percentage > MAX_PERCENTAGE) {
      throw new StateFailure(Failure.fatal(setting.name() + " must be between 0 and 100."));
    }
    return OptionalDouble.of(percentage);
  }

  private double number(Setting setting, String kind) {
    Object value = visit.shape().value(setting, JsonType.NUMBER);
    try {
      double number = Double.parseDouble(SettingText.plain(value));
      if (kind.equals("float") || number == Math.rint(number)) {
        return notNegative(setting, number);
      }
    } catch (NumberFormatException e) {
      throw notANumber(setting, value, kind);
    }
    throw notANumber(setting, value, kind);
  }

  private static double notNegative(Setting setting, double number) {
    if (number < 0 && !setting.name().endsWith("Percentage")) {
      throw new StateFailure(
          Failure.fatal(setting.name() + " cannot be negative: " + (long) number));
    }
    return number;
  }

  private static StateFailure notANumber(Setting setting, @Nullable Object value, String kind) {
    if (!setting.path().isPresent()) {
      return new StateFailure(Failure.evaluation(
          setting.name(),
          "The " + setting.name() + " field is not a valid " + kind + ": " + Json.write(value)));
    }
    return new StateFailure(Failure.fatal("The " + setting.pathName() + " field refers to value \""
        + SettingText.plain(value) + "\" which is not a valid " + kind + ": "
        + setting.path().text()));
  }
}
