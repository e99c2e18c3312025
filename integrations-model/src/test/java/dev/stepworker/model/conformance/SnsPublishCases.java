package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.sns.MessageAttribute;
import dev.stepworker.integrations.sns.MessageStructure;
import dev.stepworker.integrations.sns.SnsPublish;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class SnsPublishCases {
  private SnsPublishCases() {}

  static ServiceTask build(Given given) {
    Consumer<SnsPublish> spec = p -> {
      given.input("message", p.message);
      given.structureMap("messageAttributes", p.messageAttributes, SnsPublishCases::attribute);
      given.text("messageDeduplicationId", p.messageDeduplicationId);
      given.text("messageGroupId", p.messageGroupId);
      if (given.isTrue("messagePerSubscriptionType")) {
        p.messageStructure.set(MessageStructure.JSON);
      }
      given.text("subject", p.subject);
      given.text("topic", p.topicArn);
      given.flag("contentBasedDeduplication", p.contentBasedDeduplication);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> SnsPublish.requestResponse(spec))
        .waitForTaskToken(() -> SnsPublish.waitForTaskToken(spec))
        .build();
  }

  private static void attribute(Given given, MessageAttribute attribute) {
    JsonNode plain = given.find("value").orElseThrow();
    JsonNode value = plain.has("$input") ? plain.path("$input") : plain;
    String type = given.find("dataType").map(JsonNode::textValue).orElse("");
    if (GivenValues.expression(value).isPresent()) {
      expression(value, type, attribute);
    } else if (value.has("$text")) {
      trusted(value.path("$text"), type, attribute);
    } else {
      literal(value, type, attribute);
    }
  }

  private static void expression(JsonNode value, String type, MessageAttribute attribute) {
    switch (type) {
      case "NUMBER" -> attribute.number.set(expression(value));
      case "STRING_ARRAY" -> attribute.stringArray.set(expression(value));
      case "BINARY" -> attribute.binary.set(expression(value));
      default -> attribute.string.set(expression(value));
    }
  }

  private static <T> Value<T> expression(JsonNode value) {
    return GivenValues.<T>expression(value).orElseThrow();
  }

  /** A text of a task input, which is what its type says. */
  private static void trusted(JsonNode text, String type, MessageAttribute attribute) {
    literal(
        type.equals("NUMBER") || type.equals("STRING_ARRAY") ? Json.read(text.textValue()) : text,
        type,
        attribute);
  }

  private static void literal(JsonNode value, String type, MessageAttribute attribute) {
    if (type.equals("BINARY")) {
      attribute.binary.set(value.asText());
    } else if (value.isArray()) {
      requireType("STRING_ARRAY", type);
      attribute.stringArray.set(elements(value));
    } else if (value.isNumber()) {
      requireType("NUMBER", type);
      attribute.number.set(value.numberValue());
    } else if (value.isTextual() || value.isBoolean()) {
      requireType("STRING", type);
      attribute.string.set(value.asText());
    } else {
      throw new NotExpressibleException("No member of an attribute takes " + value);
    }
  }

  private static void requireType(String actual, String declared) {
    if (!declared.isEmpty() && !declared.equals(actual)) {
      throw new NotExpressibleException(declared + " has a member of its own, which takes no such"
          + " literal; this one is " + actual);
    }
  }

  private static List<Object> elements(JsonNode list) {
    List<Object> elements = new ArrayList<>();
    list.forEach(element -> elements.add(element(element).orElse(null)));
    return elements;
  }

  private static Optional<Object> element(JsonNode json) {
    if (json.isNumber()) {
      return Optional.of(json.numberValue());
    }
    if (json.isBoolean()) {
      return Optional.of(json.booleanValue());
    }
    return json.isNull()
        ? Optional.empty()
        : Optional.of(json.isTextual() ? json.textValue() : json);
  }
}
