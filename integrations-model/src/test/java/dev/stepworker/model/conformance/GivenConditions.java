package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.Condition;
import dev.stepworker.model.Variable;
import java.util.stream.StreamSupport;

/** Reads the conditions of Choice states. */
final class GivenConditions {
  private GivenConditions() {}

  static Condition read(JsonNode json) {
    return switch (json.path("op").asText()) {
      case "and" -> Condition.and(readAll(json.path("conditions")));
      case "or" -> Condition.or(readAll(json.path("conditions")));
      case "not" -> Condition.not(read(json.path("condition")));
      case "jsonata" -> Condition.jsonata(json.path("expression").asText());
      default -> comparison(json);
    };
  }

  private static Condition[] readAll(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(GivenConditions::read)
        .toArray(Condition[]::new);
  }

  private static Condition comparison(JsonNode json) {
    String operator = json.path("op").asText();
    Variable it = Condition.variable(json.path("variable").asText());
    if (operator.startsWith("is")) {
      return typeTest(it, operator);
    }
    return operator.endsWith("JsonPath")
        ? withPath(it, operator, json.path("value"))
        : withLiteral(it, operator, json.path("value"));
  }

  private static Condition typeTest(Variable it, String operator) {
    return switch (operator) {
      case "isPresent" -> it.isPresent();
      case "isNotPresent" -> it.isNotPresent();
      case "isNull" -> it.isNull();
      case "isNotNull" -> it.isNotNull();
      case "isString" -> it.isString();
      case "isNotString" -> it.isNotString();
      case "isNumeric" -> it.isNumeric();
      case "isNotNumeric" -> it.isNotNumeric();
      case "isBoolean" -> it.isBoolean();
      case "isNotBoolean" -> it.isNotBoolean();
      case "isTimestamp" -> it.isTimestamp();
      case "isNotTimestamp" -> it.isNotTimestamp();
      default -> throw unknown(operator);
    };
  }

  private static Condition withLiteral(Variable it, String operator, JsonNode value) {
    return switch (operator) {
      case "booleanEquals" -> it.booleanEquals(value.booleanValue());
      case "stringMatches" -> it.stringMatches(value.textValue());
      case "stringEquals" -> it.stringEquals(value.textValue());
      case "stringLessThan" -> it.stringLessThan(value.textValue());
      case "stringLessThanEquals" -> it.stringLessThanEquals(value.textValue());
      case "stringGreaterThan" -> it.stringGreaterThan(value.textValue());
      case "stringGreaterThanEquals" -> it.stringGreaterThanEquals(value.textValue());
      case "numberEquals" -> it.numericEquals(value.doubleValue());
      case "numberLessThan" -> it.numericLessThan(value.doubleValue());
      case "numberLessThanEquals" -> it.numericLessThanEquals(value.doubleValue());
      case "numberGreaterThan" -> it.numericGreaterThan(value.doubleValue());
      case "numberGreaterThanEquals" -> it.numericGreaterThanEquals(value.doubleValue());
      case "timestampEquals" -> it.timestampEquals(value.textValue());
      case "timestampLessThan" -> it.timestampLessThan(value.textValue());
      case "timestampLessThanEquals" -> it.timestampLessThanEquals(value.textValue());
      case "timestampGreaterThan" -> it.timestampGreaterThan(value.textValue());
      case "timestampGreaterThanEquals" -> it.timestampGreaterThanEquals(value.textValue());
      default -> throw unknown(operator);
    };
  }

  private static Condition withPath(Variable it, String operator, JsonNode value) {
    return switch (operator) {
      case "booleanEqualsJsonPath" -> it.booleanEqualsPath(value.textValue());
      case "stringEqualsJsonPath" -> it.stringEqualsPath(value.textValue());
      case "stringLessThanJsonPath" -> it.stringLessThanPath(value.textValue());
      case "stringLessThanEqualsJsonPath" -> it.stringLessThanEqualsPath(value.textValue());
      case "stringGreaterThanJsonPath" -> it.stringGreaterThanPath(value.textValue());
      case "stringGreaterThanEqualsJsonPath" -> it.stringGreaterThanEqualsPath(value.textValue());
      case "numberEqualsJsonPath" -> it.numericEqualsPath(value.textValue());
      case "numberLessThanJsonPath" -> it.numericLessThanPath(value.textValue());
      case "numberLessThanEqualsJsonPath" -> it.numericLessThanEqualsPath(value.textValue());
      case "numberGreaterThanJsonPath" -> it.numericGreaterThanPath(value.textValue());
      case "numberGreaterThanEqualsJsonPath" -> it.numericGreaterThanEqualsPath(value.textValue());
      case "timestampEqualsJsonPath" -> it.timestampEqualsPath(value.textValue());
      case "timestampLessThanJsonPath" -> it.timestampLessThanPath(value.textValue());
      case "timestampLessThanEqualsJsonPath" -> it.timestampLessThanEqualsPath(value.textValue());
      case "timestampGreaterThanJsonPath" -> it.timestampGreaterThanPath(value.textValue());
      case "timestampGreaterThanEqualsJsonPath" ->
        it.timestampGreaterThanEqualsPath(value.textValue());
      default -> throw unknown(operator);
    };
  }

  private static AssertionError unknown(String operator) {
    return new AssertionError("There is no operator " + operator);
  }
}
