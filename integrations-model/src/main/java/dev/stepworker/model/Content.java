package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a plain field of a state holds. */
interface Content {
  void render(ObjectNode state, String field, Rendering rendering);

  /** Adds what is wrong; the place is the field. */
  void check(Problems here, QueryLanguage language);
}
