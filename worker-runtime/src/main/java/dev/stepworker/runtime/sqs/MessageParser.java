package dev.stepworker.runtime.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.options.TokenLocator;
import dev.stepworker.runtime.payload.ExactJson;
import dev.stepworker.runtime.payload.ExecutionContext;
import dev.stepworker.runtime.payload.Payload;
import dev.stepworker.runtime.payload.TaskInput;
import dev.stepworker.runtime.payload.Utf8;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds token, input and context in a message; parses its body once. Thread-safe. */
final class MessageParser {
  /**
   * What a message holds.
   *
   * @param attributes those that came with an SNS notification among them, without tokens
   */
  record Parsed(TaskToken token, TaskInput input, Map<String, String> attributes) {
    @Override
    public String toString() {
      return "Parsed[" + token + ", attributes=" + attributes.keySet() + "]";
    }
  }

  private final JsonMapper json = ExactJson.mapper();
  private final List<Place> tokens;
  private final List<Place> inputs;
  private final List<Place> contexts;

  MessageParser(TokenLocator locator) {
    this.tokens = Place.listOf(locator.token());
    this.inputs = Place.listOf(locator.input());
    this.contexts = Place.listOf(locator.context());
  }

  /**
   * Reads a message.
   *
   * @throws UnreadableMessageException if it holds no token; the exception repeats nothing of it
   */
  Parsed parse(String body, Map<String, String> attributes) throws UnreadableMessageException {
    Unwrapped message = unwrapped(body, attributes);
    TaskToken token = find(tokens, message)
        .map(JsonNode::textValue)
        .flatMap(MessageParser::token)
        .orElseThrow(() -> new UnreadableMessageException("no task token was found"));
    ExecutionContext context =
        find(contexts, message).map(ExecutionContext::of).orElse(ExecutionContext.none());
    TaskInput input = new TaskInput(new Payload.Tree(input(message)), context, Utf8.length(body));
    return new Parsed(token, input, withoutTokens(message.attributes(), token));
  }

  private Map<String, String> withoutTokens(Map<String, String> attributes, TaskToken token) {
    Map<String, String> others = new HashMap<>(attributes);
    others.keySet().removeIf(name -> tokens.stream().anyMatch(place -> place.isAttribute(name)));
    others.values().removeIf(token.value()::equals);
    return Map.copyOf(others);
  }

  private Unwrapped unwrapped(String body, Map<String, String> attributes)
      throws UnreadableMessageException {
    try {
      return Unwrapped.of(body, attributes, json);
    } catch (JsonProcessingException e) {
      throw new UnreadableMessageException("its body is no JSON");
    }
  }

  private JsonNode input(Unwrapped message) {
    Optional<JsonNode> found = find(inputs, message);
    if (found.isPresent()) {
      return found.get();
    }
    tokens.forEach(place -> place.removeFrom(message.body()));
    contexts.forEach(place -> place.removeFrom(message.body()));
    return message.body();
  }

  private static Optional<JsonNode> find(List<Place> places, Unwrapped message) {
    return places.stream()
        .flatMap(place -> place.find(message.body(), message.attributes()).stream())
        .findFirst();
  }

  private static Optional<TaskToken> token(String value) {
    try {
      return Optional.of(TaskToken.of(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
