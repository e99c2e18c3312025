package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document that may hold expressions. */
record DocumentContent(Document document) implements Content {

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    state.set(field, document.alone(rendering));
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    document.check(here);
    document.visit("", new LanguageCheck(language, here));
    if (document instanceof LeafDocument leaf
        && leaf.value() instanceof Expression<?>
        && language == QueryLanguage.JSONPATH) {
      here.add(
          "",
          "is a path; the language takes an object whose fields may be paths; to pick one part of the input, use inputPath(...)");
    }
  }
}
