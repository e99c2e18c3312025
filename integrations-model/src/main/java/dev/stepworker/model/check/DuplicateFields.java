package dev.stepworker.model.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads JSON into a tree and reports every field that an object names twice; the last one stays.
 */
final class DuplicateFields {
  private final JsonParser parser;
  private final Findings findings;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  DuplicateFields(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  JsonNode read() throws IOException {
    return parser.nextToken() == null
        ? nodes.missingNode()
        : value(Place.root(nodes.missingNode()));
  }

  private JsonNode value(Place here) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(here);
    }
    return token == JsonToken.START_ARRAY ? list(here) : scalar(token);
  }

  private ObjectNode object(Place here) throws IOException {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      Place place = here.at(field);
      if (object.has(field)) {
        report(here, place);
      }
      parser.nextToken();
      object.set(field, value(place));
    }
    return object;
  }

  private ArrayNode list(Place here) throws IOException {
    ArrayNode list = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(here.element(list.size())));
    }
    return list;
  }

  private JsonNode scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      default -> nodes.numberNode(parser.getDecimalValue());
    };
  }

  private void report(Place object, Place field) {
    if (object.name().equals("States")) {
      findings.add(
          DefinitionRule.D3,
          field,
          Optional.of("DUPLICATE_STATE_NAME"),
          "is the name of two states; rename one of them");
    } else {
      findings.add(DefinitionRule.D3, field, "is written twice in one object; keep one of them");
    }
  }
}
