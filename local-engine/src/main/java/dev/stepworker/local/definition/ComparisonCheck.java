package dev.stepworker.local.definition;

import dev.stepworker.local.query.choice.ChoiceOperator;
import java.util.List;
import java.util.Set;

/** Checks the shape of a choice rule in JSONPath: one operator, with a variable or nested rules. */
final class ComparisonCheck {
  private static final Set<String> NO_OPERATORS =
      Set.of("Variable", "Next", "Comment", "Assign", "Output");
  private static final Set<String> COMBINERS = Set.of("And", "Or", "Not");

  private final Fields rule;

  ComparisonCheck(Fields rule) {
    this.rule = rule;
  }

  void check() {
    List<String> operators = rule.all().keySet().stream()
        .filter(name -> !NO_OPERATORS.contains(name))
        .toList();
    if (operators.size() != 1) {
      rule.problems()
          .schema(rule.location(), "A choice rule must have exactly one comparison operator");
      return;
    }
    String operator = operators.get(0);
    if (COMBINERS.contains(operator)) {
      nested(operator);
    } else if (ChoiceOperator.named(operator) == null) {
      rule.problem(operator, "Field '" + operator + "' is no comparison operator");
    } else {
      rule.requiredText("Variable");
    }
  }

  private void nested(String operator) {
    if (operator.equals("Not")) {
      new ComparisonCheck(rule.object("Not")).check();
      return;
    }
    List<?> rules = rule.list(operator);
    if (rules.isEmpty()) {
      rule.problem(operator, "'" + operator + "' must be a non-empty array of choice rules");
    }
    for (int i = 0; i < rules.size(); i++) {
      String location = rule.location(operator) + "[" + i + "]";
      new ComparisonCheck(Fields.of(rules.get(i), location, rule.problems())).check();
    }
  }
}
