package dev.stepworker.local.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All that the recorder put in place of something, names of one recording included. */
final class RecorderPlaceholders implements Placeholders {
  private static final Pattern WHOLE = Pattern.compile("timestamp|\"?date\"?|datetime"
      + "|(start|entered)-time|.*EventDetails\\.output|RandomNumberGenerated"
      + "|(snf_role|activity|map_run|topic|sqs_queue)[_-](arn|url)");
  private static final Pattern PART =
      Pattern.compile("<+[^<>]+>(:\\d+>)?|111111111111|lambda_function(_\\d)?_name|activity_arn");
  private static final Pattern HTTP_DATE =
      Pattern.compile("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");

  private final boolean hasWildcards;
  private final Map<String, String> aliases = new HashMap<>();

  RecorderPlaceholders(boolean hasWildcards) {
    this.hasWildcards = hasWildcards;
  }

  /** Learns from a value that is known on both sides what the recorder renamed in it. */
  void learn(Object recorded, Object original) {
    Object left = JsonMatch.parsed(recorded);
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

  @Override
  public boolean isAnything(String member, String recorded) {
    return WHOLE.matcher(recorded).matches() || (hasWildcards && recorded.equals(member));
  }

  @Override
  public boolean isSame(String recorded, String actual) {
    if (recorded.equals(actual) || recorded.equals(renamed(actual))) {
      return true;
    }
    if (HTTP_DATE.matcher(recorded).matches()) {
      return HTTP_DATE.matcher(actual).matches();
    }
    return hasWildcards && pattern(recorded).matcher(renamed(actual)).matches();
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
    for (var found : PART.matcher(recorded).results().toList()) {
      pattern.append(Pattern.quote(recorded.substring(from, found.start()))).append(".*");
      from = found.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(recorded.substring(from))).toString(), Pattern.DOTALL);
  }
}
