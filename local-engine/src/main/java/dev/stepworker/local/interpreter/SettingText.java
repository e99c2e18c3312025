package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.json.Json;
import org.jspecify.annotations.Nullable;

/** Shows values in failure texts as the service shows them. */
final class SettingText {
  private SettingText() {}

  /** A path and what it refers to, as {@code $.a == 1}. */
  static String of(Setting setting, @Nullable Object value) {
    return setting.path().text() + " == " + plain(value);
  }

  /** Text as it is, other values as JSON. */
  static String plain(@Nullable Object value) {
    return value instanceof String text ? text : Json.write(value);
  }
}
