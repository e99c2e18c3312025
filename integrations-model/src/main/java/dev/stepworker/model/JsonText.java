package dev.stepworker.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes a tree as indented text, straight to the generator: what {@code toPrettyString} gives, but
 * without an object mapper, whose first use takes longer than a whole definition.
 */
final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  static String of(JsonNode tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter());
      new JsonText(out).write(tree);
    } catch (IOException e) {
      throw new UncheckedIOException("The definition cannot be written as text", e);
    }
    return text.toString();
  }

  private void write(JsonNode node) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node);
      case ARRAY -> writeList(node);
      case STRING -> out.writeString(node.textValue());
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NUMBER -> writeNumber(node);
      case NULL -> out.writeNull();
      default -> out.writeRawValue(node.toString());
    }
  }

  private void writeObject(JsonNode object) throws IOException {
    out.writeStartObject(object);
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      out.writeFieldName(field.getKey());
      write(field.getValue());
    }
    out.writeEndObject();
  }

  private void writeList(JsonNode list) throws IOException {
    out.writeStartArray(list, list.size());
    for (JsonNode element : list) {
      write(element);
    }
    out.writeEndArray();
  }

  private void writeNumber(JsonNode number) throws IOException {
    switch (number.numberType()) {
      case INT, LONG -> out.writeNumber(number.longValue());
      case BIG_INTEGER -> out.writeNumber(number.bigIntegerValue());
      case BIG_DECIMAL -> out.writeNumber(number.decimalValue());
      case FLOAT -> out.writeNumber(number.floatValue());
      case DOUBLE -> out.writeNumber(number.doubleValue());
    }
  }
}
