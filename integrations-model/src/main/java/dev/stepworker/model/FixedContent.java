package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that is rendered as it is. */
record FixedContent(JsonNode json) implements Content {

  static FixedContent text(String text) {
    return new FixedContent(Json.text(text));
  }

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    state.set(field, json);
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    // any JSON will do
  }
}
