package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes the {@code _context} member out of an activity's input. An input that is then left with the
 * single member {@code input} is that member's value. An input without the member is not parsed.
 * Thread-safe.
 */
public final class ActivityInput {
  private static final String QUOTED_MEMBER = '"' + ExecutionContext.MEMBER + '"';
  private static final String WRAPPED = "input";

  private final JsonMapper json = ExactJson.mapper();

  /** Reads an input as the service gives it. */
  public TaskInput read(String input) {
    if (!input.contains(QUOTED_MEMBER)) {
      return TaskInput.plain(input);
    }
    try {
      return split(input, json.readTree(input));
    } catch (JsonProcessingException e) {
      return TaskInput.plain(input);
    }
  }

  private static TaskInput split(String input, JsonNode value) {
    if (!(value instanceof ObjectNode object)
        || !object.path(ExecutionContext.MEMBER).isObject()) {
      return TaskInput.plain(input);
    }
    ExecutionContext context = ExecutionContext.of(object.remove(ExecutionContext.MEMBER));
    boolean isWrapped = object.size() == 1 && object.has(WRAPPED);
    return new TaskInput(
        new Payload.Tree(isWrapped ? object.get(WRAPPED) : object), context, Utf8.length(input));
  }
}
