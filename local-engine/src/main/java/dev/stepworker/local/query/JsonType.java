package dev.stepworker.local.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a JSON value, as failures name it. */
public enum JsonType {
  ARRAY,
  OBJECT,
  STRING,
  NUMBER,
  BOOLEAN,
  NULL;

  /**
   * Tells the type of a value.
   *
   * @throws IllegalArgumentException if the value is not a JSON value
   */
  public static JsonType of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    } else if (value instanceof String) {
      return STRING;
    } else if (value instanceof Number) {
      return NUMBER;
    } else if (value instanceof Boolean) {
      return BOOLEAN;
    } else if (value instanceof Map) {
      return OBJECT;
    } else if (value instanceof List) {
      return ARRAY;
    }
    throw new IllegalArgumentException(
        value.getClass() + " is not a JSON value; pass Map, List, String, Number or Boolean");
  }

  /** The name in failure texts: {@code array}, {@code object}, ... */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
