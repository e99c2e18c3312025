package dev.stepworker.model.check;

import dev.stepworker.model.path.Timestamps;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The thirty-nine operators of comparisons, and what each compares with. */
final class ComparisonOperator {
  private static final Set<String> NAMES = names();

  private ComparisonOperator() {}

  static boolean exists(String name) {
    return NAMES.contains(name);
  }

  /** What the operand of a literal operator has to be; empty if it is that. */
  static Optional<String> requirement(Place operand) {
    String operator = operand.name();
    if (operator.startsWith("Boolean") || operator.startsWith("Is")) {
      return unless(operand.json().isBoolean(), "true or false");
    }
    if (operator.startsWith("Numeric")) {
      return unless(operand.json().isNumber(), "a number");
    }
    return operator.startsWith("Timestamp")
        ? unless(Timestamps.isValid(operand.text()), Timestamps.REQUIREMENT)
        : unless(operand.isText(), "a text");
  }

  private static Optional<String> unless(boolean fits, String requirement) {
    return fits ? Optional.empty() : Optional.of(requirement);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(
        "BooleanEquals",
        "BooleanEqualsPath",
        "StringMatches",
        "IsNull",
        "IsPresent",
        "IsNumeric",
        "IsString",
        "IsBoolean",
        "IsTimestamp"));
    for (String type : new String[] {"String", "Numeric", "Timestamp"}) {
      for (String relation :
          new String[] {"Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"
          }) {
        names.add(type + relation);
        names.add(type + relation + "Path");
      }
    }
    return Set.copyOf(names);
  }
}
