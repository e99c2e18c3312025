package dev.stepworker.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says a condition of a choice in one short line. */
final class ChoiceLabel {
  private static final int LONGEST = 80;

  private ChoiceLabel() {}

  static String of(JsonNode rule) {
    String whole = condition(rule);
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "...";
  }

  private static String condition(JsonNode rule) {
    if (rule.has("Condition")) {
      return rule.path("Condition").asText().replaceAll("^\\{%\\s*|\\s*%}$", "");
    }
    if (rule.has("Not")) {
      return "not (" + condition(rule.path("Not")) + ")";
    }
    if (rule.has("And")) {
      return joined(rule.path("And"), " and ");
    }
    return rule.has("Or") ? joined(rule.path("Or"), " or ") : comparison(rule);
  }

  private static String joined(JsonNode rules, String word) {
    return StreamSupport.stream(rules.spliterator(), false)
        .map(ChoiceLabel::condition)
        .collect(Collectors.joining(word));
  }

  private static String comparison(JsonNode rule) {
    return rule.properties().stream()
        .filter(field -> !field.getKey().matches("Variable|Next|Comment|Assign|Output"))
        .map(Map.Entry::toString)
        .map(text -> rule.path("Variable").asText() + " " + text.replaceFirst("=", " "))
        .collect(Collectors.joining(" and "));
  }
}
