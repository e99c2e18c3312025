package dev.stepworker.local.query;

import dev.stepworker.local.query.value.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON in tests, with single quotes for double ones. */
final class Json {
  private Json() {}

  static Object json(String text) {
    try {
      return JsonText.parse(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the caller gives an object
  static Map<String, Object> object(String text) {
    return (Map<String, Object>) json(text);
  }
}
