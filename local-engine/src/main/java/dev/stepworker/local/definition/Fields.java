package dev.stepworker.local.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a definition; what is wrong with them is noted, never thrown. */
final class Fields {
  private final Map<String, @Nullable Object> values;
  private final String location;
  private final Problems problems;

  Fields(Map<String, @Nullable Object> values, String location, Problems problems) {
    this.values = values;
    this.location = location;
    this.problems = problems;
  }

  /** The fields of a value that must be an object; none when it is something else. */
  static Fields of(@Nullable Object value, String location, Problems problems) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> values.put((String) name, member));
    } else {
      problems.schema(location, "The value must be an object");
    }
    return new Fields(values, location, problems);
  }

  String location() {
    return location;
  }

  String location(String name) {
    return location + "/" + name;
  }

  Problems problems() {
    return problems;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Map<String, @Nullable Object> all() {
    return values;
  }

  Field field(String name) {
    return has(name) ? Field.of(values.get(name)) : Field.absent();
  }

  Setting setting(String name) {
    if (has(name) && has(name + "Path")) {
      problem(
          name,
          "There should only be one of the following fields: [" + name + ", " + name + "Path]");
    }
    if (has(name + "Path") && text(name + "Path").isEmpty()) {
      problem(name + "Path", "'" + name + "Path' must be a path");
    }
    return new Setting(name, field(name), field(name + "Path"));
  }

  /** A path, or null to discard. */
  Field path(String name) {
    if (values.get(name) != null && text(name).isEmpty()) {
      problem(name, "'" + name + "' must be a path or null");
    }
    return field(name);
  }

  /** Notes a problem of the whole object. */
  void problem(String message) {
    problems.schema(location, message);
  }

  void problem(String name, String message) {
    problems.schema(location(name), message);
  }

  /** A text that must be there and not be empty. */
  String requiredText(String name) {
    return text(name).orElseGet(() -> {
      problem(name, "The field '" + name + "' is required and must be a non-empty string");
      return "";
    });
  }

  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  long integer(String name, long least, long most, long otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (values.get(name) instanceof Number number
        && isWhole(number)
        && number.longValue() >= least
        && number.longValue() <= most) {
      return number.longValue();
    }
    problem(name, "'" + name + "' must be an integer from " + least + " to " + most);
    return otherwise;
  }

  double decimal(String name, double least, double otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (values.get(name) instanceof Number number && number.doubleValue() >= least) {
      return number.doubleValue();
    }
    problem(name, "'" + name + "' must be a number of at least " + least);
    return otherwise;
  }

  List<?> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (values.get(name) instanceof List<?> list) {
      return list;
    }
    problem(name, "'" + name + "' must be an array");
    return List.of();
  }

  Fields object(String name) {
    return of(values.get(name), location(name), problems);
  }

  private static boolean isWhole(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
  }
}
