package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.query.JsonType;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads settings that are whole seconds. */
final class Seconds {
  private final StateVisit visit;

  Seconds(StateVisit visit) {
    this.visit = visit;
  }

  /** The seconds, if the setting is there. */
  Optional<Long> read(Setting setting) {
    return setting.isPresent() ? Optional.of(read(setting, 1)) : Optional.empty();
  }

  /** The seconds of a setting that is there. */
  long read(Setting setting, long least) {
    Object value = visit.shape().value(setting, JsonType.NUMBER);
    Optional<Long> seconds = whole(value);
    if (seconds.isEmpty()) {
      throw refused(setting, value, "cannot be parsed as a long value: ");
    }
    if (seconds.get() < 0) {
      throw refused(setting, value, "references a negative value: ");
    }
    if (seconds.get() < least) {
      throw refused(setting, value, "must be positive: ");
    }
    return seconds.get();
  }

  private static Optional<Long> whole(@Nullable Object value) {
    try {
      return value instanceof Number number
          ? Optional.of(new BigDecimal(number.toString()).longValueExact())
          : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static StateFailure refused(Setting setting, @Nullable Object value, String why) {
    if (setting.path().isPresent()) {
      return new StateFailure(Failure.fatal(
          "The " + setting.pathName() + " parameter " + why + SettingText.of(setting, value)));
    }
    return new StateFailure(Failure.evaluation(
        setting.name(), "The " + setting.name() + " field " + why + SettingText.plain(value)));
  }
}
