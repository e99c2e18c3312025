package dev.stepworker.local.query.intrinsic;

import dev.stepworker.local.query.value.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A value that {@code States.StringToJson} gave: shown inside {@code States.Format}, it is JSON,
 * where values read by a path look like Java's.
 */
record ParsedJson(@Nullable Object value) {
  static @Nullable Object plain(@Nullable Object value) {
    return value instanceof ParsedJson parsed ? parsed.value() : value;
  }

  @Override
  public String toString() {
    return JsonText.of(value);
  }
}
