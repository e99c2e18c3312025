package dev.stepworker.app.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting of the launcher. Immutable.
 *
 * @param key such as {@code stepworker.drain.timeout}, as files and the command line write it
 * @param value what a value must look like
 * @param fallback the value when nobody says one, as a user would write it; none means absent
 * @param description one sentence for the documentation
 */
public record Setting<T>(
    String key, ValueFormat<T> value, Optional<String> fallback, String description) {

  static <T> Setting<T> optional(String key, ValueFormat<T> value, String description) {
    return new Setting<>(key, value, Optional.empty(), description);
  }

  static <T> Setting<T> of(String key, ValueFormat<T> value, String fallback, String description) {
    return new Setting<>(key, value, Optional.of(fallback), description);
  }

  /** The setting's name in the environment, such as {@code STEPWORKER_DRAIN_TIMEOUT}. */
  public String variable() {
    return variable(key);
  }

  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
