package dev.stepworker.model.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;

/** Reads and compares JSON. */
final class Json {
  private static final Comparator<JsonNode> BY_VALUE = (a, b) -> {
    boolean numbers = a.isNumber() && b.isNumber();
    return numbers ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;
  };

  private Json() {}

  static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The rendering is no JSON: " + text, e);
    }
  }

  /** Compares as trees: the order of keys says nothing, numbers count by value. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(BY_VALUE, other);
  }
}
