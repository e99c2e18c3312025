package dev.stepworker.runtime.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepworker.runtime.payload.ExactJson;

/**
 * Cuts a cause to the 32,768 characters that the service takes, so that what was JSON stays JSON:
 * state machines read it with {@code States.StringToJson}. Stateless.
 */
final class CauseLimit {
  static final int MAX_LENGTH = 32_768;
  private static final String CUT = "...";
  private static final JsonMapper JSON = ExactJson.mapper();

  private CauseLimit() {}

  static String cut(String cause) {
    if (cause.length() <= MAX_LENGTH) {
      return cause;
    }
    return looksLikeJson(cause) ? cutJson(cause) : prefix(cause, MAX_LENGTH);
  }

  /** The first characters and three dots; never half of a character outside the basic plane. */
  static String prefix(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = maxLength - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }

  private static boolean looksLikeJson(String cause) {
    String text = cause.stripLeading();
    return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
  }

  private static String cutJson(String cause) {
    try {
      JsonNode tree = JSON.readTree(cause);
      return new JsonShortener(JSON, MAX_LENGTH).shorten(tree);
    } catch (JsonProcessingException e) {
      return prefix(cause, MAX_LENGTH);
    }
  }
}
