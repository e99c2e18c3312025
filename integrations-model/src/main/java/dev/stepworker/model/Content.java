package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a plain field of a state holds. */
interface Content {
  void render(ObjectNode state, String field, Rendering rendering);

  /** Adds what is wrong; the place is the field. */
  void check(Problems here, QueryLanguage language);

  /** What the role of the state machine must be allowed for it. */
  default List<IamStatement> permissions(AwsEnvironment environment) {
    return List.of();
  }
}
