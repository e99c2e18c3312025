package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/** The JSON of plain Java values. */
final class Json {
  private Json() {}

  /** The JSON of a literal of any type that JSON has a form for. */
  static JsonNode of(Object literal) {
    if (literal instanceof JsonNode node) {
      return node;
    }
    if (literal instanceof Number number) {
      return number(new BigDecimal(number.toString()));
    }
    if (literal instanceof Boolean flag) {
      return flag(flag);
    }
    return text(literal instanceof Constant constant ? constant.value() : literal.toString());
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  static JsonNode texts(List<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  static JsonNode number(double number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  static JsonNode number(long number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  static JsonNode number(int number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  private static JsonNode number(BigDecimal number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  static JsonNode flag(boolean flag) {
    return JsonNodeFactory.instance.booleanNode(flag);
  }
}
