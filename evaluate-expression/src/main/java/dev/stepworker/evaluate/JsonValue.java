package dev.stepworker.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way into source code; immutable.
 *
 * @param value the value
 * @param json its JSON text
 */
record JsonValue(@Nullable Object value, String json) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static JsonValue of(@Nullable Object value) {
    return new JsonValue(value, write(value));
  }

  static String write(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Not a JSON value; pass Map, List, String, Number or Boolean", e);
    }
  }

  /** The text that stands for the value in a place of the source. */
  String as(SourcePosition.Place place) {
    return switch (place) {
      case CODE -> operand();
      case SINGLE_QUOTES -> escaped("'");
      case DOUBLE_QUOTES -> escaped("\"");
      case TEMPLATE -> escaped("`").replace("$", "\\$");
    };
  }

  /**
   * Objects are parsed where they stand: in a literal, {@code __proto__} would be no ordinary
   * field.
   */
  private String operand() {
    if (value instanceof Map || value instanceof List) {
      return "JSON.parse(" + write(json) + ")";
    }
    return value instanceof Number && json.startsWith("-") ? "(" + json + ")" : json;
  }

  private String escaped(String quote) {
    return json.replace("\\", "\\\\").replace(quote, "\\" + quote);
  }
}
