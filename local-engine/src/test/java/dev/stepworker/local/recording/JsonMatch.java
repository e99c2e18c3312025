package dev.stepworker.local.recording;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Compares recorded values with ours. */
final class JsonMatch {
  private final Placeholders placeholders;

  JsonMatch(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  boolean matches(Object recorded, Object actual) {
    return matches("", recorded, actual);
  }

  private boolean matches(String member, Object recorded, Object actual) {
    if (recorded instanceof String text) {
      return matchesText(member, text, actual);
    }
    Object value =
        actual instanceof String && !(recorded instanceof Number) ? parsed(actual) : actual;
    if (recorded instanceof Map<?, ?> map) {
      return value instanceof Map<?, ?> other && matchesMembers(map, other);
    }
    if (recorded instanceof List<?> list) {
      return value instanceof List<?> other && matchesElements(member, list, other);
    }
    if (recorded instanceof Number number) {
      return actual instanceof Number other
          && new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    return recorded == null ? value == null : recorded.equals(value);
  }

  private boolean matchesMembers(Map<?, ?> recorded, Map<?, ?> actual) {
    return recorded.keySet().equals(actual.keySet())
        && recorded.entrySet().stream()
            .allMatch(entry -> matches(
                String.valueOf(entry.getKey()), entry.getValue(), actual.get(entry.getKey())));
  }

  private boolean matchesElements(String member, List<?> recorded, List<?> actual) {
    if (recorded.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < recorded.size(); i++) {
      if (!matches(member, recorded.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesText(String member, String recorded, Object actual) {
    if (placeholders.isAnything(member, recorded)) {
      return actual != null;
    }
    if (!(actual instanceof String text)) {
      return false;
    }
    Object left = parsed(recorded);
    return (left instanceof Map || left instanceof List)
        ? recorded.equals(text) || matches(member, left, text)
        : placeholders.isSame(recorded, text);
  }

  static Object parsed(Object value) {
    if (value instanceof String text && (text.startsWith("{") || text.startsWith("["))) {
      try {
        return Json.parse(text);
      } catch (InvalidJsonException e) {
        return value;
      }
    }
    return value;
  }
}
