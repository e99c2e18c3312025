package dev.stepworker.local.query;

import dev.stepworker.local.query.choice.ChoiceOperator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides rules of {@code Choice} states. */
final class ChoiceRules {
  private final JsonPathExpressions expressions;

  ChoiceRules(JsonPathExpressions expressions) {
    this.expressions = expressions;
  }

  boolean matches(Map<?, ?> rule, Scope scope) {
    if (rule.get("And") instanceof List<?> all) {
      return all.stream().allMatch(part -> matches(asRule(part), scope));
    } else if (rule.get("Or") instanceof List<?> some) {
      return some.stream().anyMatch(part -> matches(asRule(part), scope));
    } else if (rule.get("Not") instanceof Map<?, ?> part) {
      return !matches(part, scope);
    }
    return comparison(rule, scope);
  }

  private boolean comparison(Map<?, ?> rule, Scope scope) {
    for (Map.Entry<?, ?> field : rule.entrySet()) {
      ChoiceOperator operator = ChoiceOperator.named((String) field.getKey());
      if (operator != null) {
        return compare(rule, operator, field.getValue(), scope);
      }
    }
    throw QueryFailure.runtime(
        "The choice rule has no comparison operator; its fields are " + rule.keySet());
  }

  private boolean compare(
      Map<?, ?> rule, ChoiceOperator operator, @Nullable Object operand, Scope scope) {
    String variable = String.valueOf(rule.get("Variable"));
    if (operator.isPresence()) {
      return expressions.path(variable).find(scope).isPresent() == Boolean.TRUE.equals(operand);
    }
    Object left = value(variable, scope);
    return operator.test(
        left, operator.takesPath() ? value(String.valueOf(operand), scope) : operand);
  }

  private @Nullable Object value(String path, Scope scope) {
    Found found = expressions.path(path).find(scope);
    if (!found.isPresent()) {
      throw QueryFailure.runtime("Invalid path '" + path
          + "': The choice state's condition path references an invalid value.");
    }
    return found.value();
  }

  private static Map<?, ?> asRule(@Nullable Object part) {
    if (part instanceof Map<?, ?> rule) {
      return rule;
    }
    throw QueryFailure.runtime("A choice rule must be an object, but was " + part);
  }
}
