package dev.stepworker.local.definition;

import dev.stepworker.local.query.JsonPathQueries;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses paths and calls of intrinsic functions of a state in JSONPath that cannot be parsed. */
final class JsonPathCheck {
  private static final List<String> PATHS = List.of(
      "InputPath",
      "OutputPath",
      "ItemsPath",
      "SecondsPath",
      "TimestampPath",
      "TimeoutSecondsPath",
      "HeartbeatSecondsPath",
      "MaxConcurrencyPath",
      "ToleratedFailureCountPath",
      "ToleratedFailurePercentagePath",
      "ErrorPath",
      "CausePath");
  private static final List<String> TEMPLATES =
      List.of("Parameters", "ResultSelector", "ItemSelector", "Assign");
  private static final String COMPUTED = ".$";

  private final Fields fields;
  private final JsonPathQueries queries = new JsonPathQueries(() -> 0); // nothing is computed

  JsonPathCheck(Fields fields) {
    this.fields = fields;
  }

  void check() {
    PATHS.forEach(name -> fields
        .text(name)
        .flatMap(queries::problemOf)
        .ifPresent(problem -> fields.problem(name, "Value is not a valid JSONPath: " + problem)));
    fields
        .text("ResultPath")
        .flatMap(queries::problemOfReferencePath)
        .ifPresent(
            problem -> fields.problem("ResultPath", "Value is not a Reference Path: " + problem));
    TEMPLATES.forEach(name -> check(fields.all().get(name), fields.location(name)));
  }

  private void check(@Nullable Object template, String location) {
    if (template instanceof Map<?, ?> object) {
      object.forEach((name, value) -> check(String.valueOf(name), value, location));
    } else if (template instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), location + "[" + i + "]");
      }
    }
  }

  private void check(String name, @Nullable Object value, String location) {
    if (!name.endsWith(COMPUTED)) {
      check(value, location + "/" + name);
    } else if (!(value instanceof String text) || queries.problemOf(text).isPresent()) {
      fields
          .problems()
          .schema(
              location + "/" + name,
              "The value for the field '" + name
                  + "' must be a valid JSONPath or a valid intrinsic function call");
    }
  }
}
