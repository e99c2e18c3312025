package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document that is one value. */
final class LeafDocument extends Document {
  private final Value<?> value;

  LeafDocument(Value<?> value) {
    this.value = value;
  }

  Value<?> value() {
    return value;
  }

  @Override
  void check(Problems here) {
    if (value instanceof Expression<?> expression) {
      expression.problem().ifPresent(text -> here.add("", text));
    }
  }

  @Override
  void visit(String path, ValueVisitor visitor) {
    visitor.visit(path, value);
  }

  @Override
  void renderInto(ObjectNode parent, String field, Rendering rendering) {
    put(parent, field, rendering, value);
  }

  @Override
  JsonNode alone(Rendering rendering) {
    return alone(rendering, value);
  }

  private static <T> void put(
      ObjectNode parent, String field, Rendering rendering, Value<T> value) {
    rendering.put(parent, field, value, Json::of);
  }

  private static <T> JsonNode alone(Rendering rendering, Value<T> value) {
    return rendering.alone(value, Json::of);
  }
}
