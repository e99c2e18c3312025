package dev.stepworker.local.recording;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares recorded values with ours; placeholders in the recorded ones match anything. */
final class JsonMatch {
  private static final Pattern WHOLE_PLACEHOLDER = Pattern.compile("timestamp|\"?date\"?|datetime"
      + "|(start|entered)-time|.*EventDetails\\.output|RandomNumberGenerated"
      + "|(snf_role|activity|map_run|topic|sqs_queue)[_-](arn|url)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<+[^<>]+>(:\\d+>)?|111111111111|lambda_function(_\\d)?_name|activity_arn");
  private static final Pattern HTTP_DATE =
      Pattern.compile("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");

  private final boolean hasWildcards;
  private final Map<String, String> aliases = new HashMap<>();

  JsonMatch(boolean hasWildcards) {
    this.hasWildcards = hasWildcards;
  }

  /** Learns from a value that is known on both sides what the recorder renamed in it. */
  void learn(Object recorded, Object original) {
    Object left = parsed(recorded);
    if (left instanceof Map<?, ?> map && original instanceof Map<?, ?> other) {
      map.forEach((key, value) -> learn(value, other.get(key)));
    } else if (left instanceof List<?> list && original instanceof List<?> other) {
      for (int i = 0; i < Math.min(list.size(), other.size()); i++) {
        learn(list.get(i), other.get(i));
      }
    } else if (left instanceof String name && original instanceof String text) {
      if (!name.equals(text)) {
        aliases.put(name, text);
      }
    }
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
    if (isAnything(member, recorded)) {
      return actual != null;
    }
    if (!(actual instanceof String text)) {
      return false;
    }
    if (recorded.equals(text) || recorded.equals(renamed(text))) {
      return true;
    }
    if (HTTP_DATE.matcher(recorded).matches()) {
      return HTTP_DATE.matcher(text).matches();
    }
    Object left = parsed(recorded);
    if (left instanceof Map || left instanceof List) {
      return matches(member, left, text);
    }
    return hasWildcards && pattern(recorded).matcher(renamed(text)).matches();
  }

  private boolean isAnything(String member, String recorded) {
    return WHOLE_PLACEHOLDER.matcher(recorded).matches()
        || (hasWildcards && recorded.equals(member));
  }

  private String renamed(String text) {
    String renamed = text;
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      renamed = renamed.replace(alias.getValue(), alias.getKey());
    }
    return renamed;
  }

  private static Pattern pattern(String recorded) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    for (var found : PLACEHOLDER.matcher(recorded).results().toList()) {
      pattern.append(Pattern.quote(recorded.substring(from, found.start()))).append(".*");
      from = found.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(recorded.substring(from))).toString(), Pattern.DOTALL);
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
