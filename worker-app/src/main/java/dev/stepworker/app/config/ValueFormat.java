package dev.stepworker.app.config;

/** How a value is written. Immutable. */
public interface ValueFormat<T> {
  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException saying what the value must be, as the end of a sentence that
   *     begins with the setting and the value: {@code must be 1 to 65535}
   */
  T parse(String text);

  /** What values there are, for the documentation: {@code whole number, 1 to 10000}. */
  String describe();
}
