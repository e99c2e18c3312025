package dev.stepworker.local.query.intrinsic;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepworker.local.query.value.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON from text, to text and merged. */
final class JsonFunctions {
  private JsonFunctions() {}

  /** Only the shallow merge exists: the second object's fields win. */
  static Map<String, @Nullable Object> merge(Arguments arguments) {
    if (Boolean.TRUE.equals(arguments.get(2))) {
      throw arguments.invalid();
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(arguments.object(0));
    merged.putAll(arguments.object(1));
    return merged;
  }

  /** Text without JSON in it is null, as the service has it. */
  static ParsedJson parse(Arguments arguments) {
    String text = arguments.text(0);
    try {
      return new ParsedJson(text.isBlank() ? null : JsonText.parse(text));
    } catch (JsonProcessingException e) {
      throw arguments.invalid();
    }
  }

  static String write(Arguments arguments) {
    return JsonText.of(arguments.get(0));
  }
}
