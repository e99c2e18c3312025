package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object with declared fields. */
record StructureContent(Structure structure) implements Content {

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    state.set(field, structure.render(rendering));
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    structure.check(here);
    structure.visit("", new LanguageCheck(language, here));
  }
}
