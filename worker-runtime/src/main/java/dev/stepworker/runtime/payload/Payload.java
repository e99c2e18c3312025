package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.databind.JsonNode;

/** A task's input before it is decoded: as the service gave it, or parsed if it had to be. */
public sealed interface Payload {
  /** The input as text, every number as it came. */
  String json();

  /**
   * Not parsed yet.
   *
   * @param json as it came
   */
  record Text(String json) implements Payload {
    @Override
    public String toString() {
      return "Text[" + json.length() + " characters]";
    }
  }

  /**
   * Parsed.
   *
   * @param value with what is not the handler's taken out
   */
  record Tree(JsonNode value) implements Payload {
    @Override
    public String json() {
      return value.toString();
    }

    @Override
    public String toString() {
      return "Tree[" + value.getNodeType() + "]";
    }
  }
}
