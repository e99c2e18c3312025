package dev.stepworker.local.definition;

import dev.stepworker.local.query.JsonataQueries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses expressions of a state in JSONata that cannot be parsed. */
final class JsonataCheck {
  private static final Set<String> NESTED = Set.of("Branches", "ItemProcessor", "Iterator");
  private static final String BEGIN = "{%";
  private static final String END = "%}";

  private final Fields fields;
  private final JsonataQueries queries =
      new JsonataQueries(() -> 0, () -> Instant.EPOCH); // nothing is computed

  JsonataCheck(Fields fields) {
    this.fields = fields;
  }

  void check() {
    fields.all().forEach((name, value) -> {
      if (!NESTED.contains(name)) {
        check(value, fields.location(name));
      }
    });
  }

  private void check(@Nullable Object value, String location) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> check(member, location + "/" + name));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), location + "[" + i + "]");
      }
    } else if (value instanceof String text) {
      check(text, location);
    }
  }

  private void check(String text, String location) {
    if (!text.startsWith(BEGIN)) {
      return;
    }
    if (!JsonataQueries.isExpression(text)) {
      fields
          .problems()
          .schema(location, "JSONata string must start with " + BEGIN + " and end with " + END);
    } else {
      queries
          .problemOf(text)
          .ifPresent(problem -> fields.problems().add(Problem.NOT_JSONATA, location, problem));
    }
  }
}
