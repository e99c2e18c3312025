package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * Writes values into the JSON of a definition.
 *
 * @param environment where the definition will live
 * @param language of the state that is written
 * @param machine the language of the state machine, which nested states speak
 */
record Rendering(AwsEnvironment environment, QueryLanguage language, QueryLanguage machine) {

  static Rendering of(AwsEnvironment environment, QueryLanguage machine) {
    return new Rendering(environment, machine, machine);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  Rendering in(QueryLanguage other) {
    return new Rendering(environment, other, machine);
  }

  /**
   * Puts a value into a field; a JSONPath expression goes into the field with {@code .$} behind.
   */
  <T> void put(ObjectNode node, String field, Value<T> value, Function<T, JsonNode> form) {
    if (value instanceof Expression<T> && language == QueryLanguage.JSONPATH) {
      node.set(field + ".$", alone(value, form));
    } else {
      node.set(field, alone(value, form));
    }
  }

  /**
   * The JSON of a value by itself, as in a list or in a field whose name says that it is a path.
   */
  <T> JsonNode alone(Value<T> value, Function<T, JsonNode> form) {
    if (value instanceof Literal<T> literal) {
      return form.apply(literal.value());
    }
    if (value instanceof Derived<T> derived) {
      return form.apply(derived.resolve().apply(environment));
    }
    return Json.text(expression((Expression<?>) value));
  }

  private String expression(Expression<?> expression) {
    return expression
        .in(language)
        .orElseThrow(() -> new InvalidDefinitionException("", LanguageCheck.mismatch(language)));
  }
}
