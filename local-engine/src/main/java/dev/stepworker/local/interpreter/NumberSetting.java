package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.query.JsonType;
import org.jspecify.annotations.Nullable;

/** Reads settings of maps that are numbers; text that holds a number will do. */
final class NumberSetting {
  private final StateVisit visit;

  NumberSetting(StateVisit visit) {
    this.visit = visit;
  }

  /** A whole number. */
  long integer(Setting setting) {
    Object value = visit.shape().value(setting, JsonType.NUMBER);
    double number = parsed(setting, value, "integer");
    if (number != Math.rint(number)) {
      throw refused(setting, value, "integer");
    }
    return (long) number;
  }

  /** Any number. */
  double decimal(Setting setting) {
    return parsed(setting, visit.shape().value(setting, JsonType.NUMBER), "float");
  }

  private static double parsed(Setting setting, @Nullable Object value, String kind) {
    try {
      return Double.parseDouble(SettingText.plain(value));
    } catch (NumberFormatException e) {
      throw refused(setting, value, kind);
    }
  }

  private static StateFailure refused(Setting setting, @Nullable Object value, String kind) {
    if (!setting.path().isPresent()) {
      return new StateFailure(Failure.evaluation(
          setting.name(),
          "The " + setting.name() + " field is not a valid " + kind + ": " + Json.write(value)));
    }
    return new StateFailure(Failure.fatal("The " + setting.pathName()
        + " field refers to value \"" + SettingText.plain(value) + "\" which is not a valid "
        + kind + ": " + setting.path().text()));
  }
}
