package dev.stepworker.local.interpreter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells values that are JSON objects apart from others. */
final class JsonObjects {
  private JsonObjects() {}

  /** The members of a value, none if it is no object. */
  static Map<String, @Nullable Object> of(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put((String) name, member));
    }
    return members;
  }
}
