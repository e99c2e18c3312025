package dev.stepworker.runtime.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Shortens a JSON value until its text fits: first by shorter and shorter strings, and if numbers
 * or structure are what is long, by a string that holds the begin of the text. Stateless.
 */
final class JsonShortener {
  private static final int SHORTEST_STRING = 16;

  private final JsonMapper json;
  private final int maxLength;

  JsonShortener(JsonMapper json, int maxLength) {
    this.json = json;
    this.maxLength = maxLength;
  }

  String shorten(JsonNode value) throws JsonProcessingException {
    for (int longest = maxLength; longest >= SHORTEST_STRING; longest /= 2) {
      String text = json.writeValueAsString(withStringsUpTo(longest, value));
      if (text.length() <= maxLength) {
        return text;
      }
    }
    return beginAsString(json.writeValueAsString(value));
  }

  private String beginAsString(String text) throws JsonProcessingException {
    int length = maxLength;
    String quoted = json.writeValueAsString(CauseLimit.prefix(text, length));
    while (quoted.length() > maxLength) {
      length -= quoted.length() - maxLength;
      quoted = json.writeValueAsString(CauseLimit.prefix(text, Math.max(length, SHORTEST_STRING)));
    }
    return quoted;
  }

  private JsonNode withStringsUpTo(int longest, JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(CauseLimit.prefix(value.textValue(), longest));
    }
    if (value.isObject()) {
      ObjectNode copy = json.createObjectNode();
      value
          .properties()
          .forEach(member -> copy.set(
              CauseLimit.prefix(member.getKey(), longest),
              withStringsUpTo(longest, member.getValue())));
      return copy;
    }
    if (value.isArray()) {
      ArrayNode copy = json.createArrayNode();
      value.forEach(element -> copy.add(withStringsUpTo(longest, element)));
      return copy;
    }
    return value;
  }
}
