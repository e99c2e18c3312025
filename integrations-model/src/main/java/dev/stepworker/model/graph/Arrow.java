package dev.stepworker.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A way out of a state.
 *
 * @param label when it is taken; empty for always
 * @param target the state it leads to
 * @param isFailure whether it is taken on an error
 */
record Arrow(String label, String target, boolean isFailure) {

  /** The ways out of a state in the order in which the service tries them. */
  static List<Arrow> of(JsonNode state) {
    List<Arrow> arrows = new ArrayList<>();
    for (JsonNode rule : state.path("Choices")) {
      arrows.add(new Arrow(ChoiceLabel.of(rule), rule.path("Next").asText(), false));
    }
    if (state.path("Default").isTextual()) {
      arrows.add(new Arrow("otherwise", state.path("Default").asText(), false));
    }
    if (state.path("Next").isTextual()) {
      arrows.add(new Arrow("", state.path("Next").asText(), false));
    }
    for (JsonNode catcher : state.path("Catch")) {
      arrows.add(new Arrow(ErrorList.text(catcher), catcher.path("Next").asText(), true));
    }
    return arrows;
  }
}
