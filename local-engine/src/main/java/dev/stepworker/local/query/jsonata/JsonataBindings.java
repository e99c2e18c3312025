package dev.stepworker.local.query.jsonata;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What expressions see by name, ready for any number of evaluations; immutable. */
public final class JsonataBindings {
  private final Map<String, Object> values;

  private JsonataBindings(Map<String, Object> values) {
    this.values = values;
  }

  /** Takes what {@code $states} and each {@code $name} stand for. */
  public static JsonataBindings of(
      Map<String, @Nullable Object> states, Map<String, @Nullable Object> variables) {
    Map<String, Object> values = new HashMap<>();
    variables.forEach((name, value) -> values.put(name, JsonataValues.in(value)));
    values.put("states", JsonataValues.in(states));
    return new JsonataBindings(values);
  }

  Map<String, Object> values() {
    return values;
  }
}
