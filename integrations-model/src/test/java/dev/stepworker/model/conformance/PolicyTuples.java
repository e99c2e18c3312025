package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Expands IAM statements into tuples, in which form two lists of them can be compared. */
final class PolicyTuples {
  private PolicyTuples() {}

  static Set<String> of(JsonNode statements) {
    Set<String> tuples = new TreeSet<>();
    for (JsonNode statement : statements) {
      for (String action : oneOrMany(statement.path("Action"))) {
        for (String resource : oneOrMany(statement.path("Resource"))) {
          tuples.add(String.join(
              " ",
              statement.path("Effect").asText(),
              action,
              resource,
              statement.path("Condition").toString()));
        }
      }
    }
    return tuples;
  }

  private static List<String> oneOrMany(JsonNode json) {
    List<String> values = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(value -> values.add(value.asText()));
    } else {
      values.add(json.asText());
    }
    return values;
  }
}
