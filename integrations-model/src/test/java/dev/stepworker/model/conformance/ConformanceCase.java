package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One recorded case: what is given, and what has to come out. */
record ConformanceCase(String id, String integration, ObjectNode json) {

  static ConformanceCase of(JsonNode json) {
    return new ConformanceCase(
        json.path("id").asText(), json.path("integration").asText(), (ObjectNode) json);
  }

  /** A fresh reader of what is given. */
  Given given() {
    return new Given((ObjectNode) json.path("given"), json.path("created"));
  }

  JsonNode expected(String part) {
    return json.path("expect").path(part);
  }

  /** Whether a part is expected, and counts. */
  boolean expects(String part) {
    return json.path("expect").has(part) && !isDefect(part);
  }

  /** Whether the reference implementation is known to be wrong in this part. */
  boolean isDefect(String part) {
    return json.path("defect").path("part").asText().equals(part);
  }

  @Override
  public String toString() {
    return id;
  }
}
