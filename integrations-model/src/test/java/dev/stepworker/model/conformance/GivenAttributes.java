package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.dynamodb.AttributeValue;
import dev.stepworker.model.Field;
import dev.stepworker.model.ListMember;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Reads DynamoDB values, {@code {"$attribute": factory, "value": ...}}. */
final class GivenAttributes {
  private GivenAttributes() {}

  static void read(Given given, AttributeValue v) {
    String factory = given.text("$attribute");
    switch (factory) {
      case "fromString" -> given.text("value", v.s);
      case "fromNumber" -> v.n.set(GivenValues.of(value(given), JsonNode::numberValue));
      case "numberFromString" -> v.n.set(GivenValues.of(value(given), GivenAttributes::number));
      case "fromBinary" -> given.text("value", v.b);
      case "fromStringSet" -> given.texts("value", v.ss);
      case "fromNumberSet" -> numbers(value(given), v.ns, JsonNode::numberValue);
      case "numberSetFromStrings" -> numbers(value(given), v.ns, GivenAttributes::number);
      case "fromBinarySet" -> given.texts("value", v.bs);
      case "fromMap" -> given.structureMap("value", v.m, GivenAttributes::read);
      case "fromList" -> given.structures("value", v.l, GivenAttributes::read);
      case "fromNull" -> given.flag("value", v.nul);
      case "fromBoolean" -> given.flag("value", v.bool);
      case "mapFromJsonPath" -> path(given, v.m);
      case "listFromJsonPath" -> path(given, v.l);
      case "booleanFromJsonPath" -> path(given, v.bool);
      case "mapFromJsonata" -> jsonata(given, v.m);
      case "listFromJsonata" -> jsonata(given, v.l);
      case "booleanFromJsonata" -> jsonata(given, v.bool);
      default -> throw new AssertionError("There is no such attribute factory: " + factory);
    }
  }

  private static JsonNode value(Given given) {
    return given
        .find("value")
        .orElseThrow(() -> new AssertionError("No value is given for an attribute"));
  }

  private static Number number(JsonNode text) {
    try {
      return new BigDecimal(text.textValue());
    } catch (NumberFormatException e) {
      throw new NotExpressibleException("N takes numbers, so it cannot be given " + text);
    }
  }

  private static void numbers(
      JsonNode json, ListMember<Number> member, Function<JsonNode, Number> literal) {
    if (json.isArray()) {
      member.set(List.of());
      json.forEach(element -> member.add(GivenValues.<Number>of(element, literal)));
    } else {
      member.set(GivenValues.<List<Number>>of(json, none -> List.of()));
    }
  }

  /** The path stands bare, or as an expression. */
  private static void path(Given given, Field member) {
    JsonNode json = value(given);
    member.path(json.isTextual() ? json.textValue() : json.path("$path").asText());
  }

  private static void jsonata(Given given, Field member) {
    String text = given.text("value");
    if (GivenValues.expression(value(given)).isEmpty()) {
      throw new NotExpressibleException("No member takes a text for a map, list or boolean");
    }
    member.jsonata(text);
  }
}
