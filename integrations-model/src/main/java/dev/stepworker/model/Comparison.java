package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;

/** Compares what a path selects with a literal, or with what another path selects. */
final class Comparison extends Condition {
  private final String variable;
  private final String operator;
  private final JsonNode operand;
  private final Optional<String> operandProblem;

  Comparison(String variable, String operator, JsonNode operand, Optional<String> operandProblem) {
    this.variable = variable;
    this.operator = operator;
    this.operand = operand;
    this.operandProblem = operandProblem;
  }

  @Override
  ObjectNode render() {
    ObjectNode comparison = Rendering.object().put("Variable", variable);
    comparison.set(operator, operand);
    return comparison;
  }

  @Override
  void check(Problems here, QueryLanguage language) {
    if (language == QueryLanguage.JSONATA) {
      here.add("", "is a comparison of paths in a JSONata state; use Condition.jsonata(...)");
    }
    PathSyntax.PATH.problemOf(variable).ifPresent(text -> here.add("Variable", text));
    operandProblem.ifPresent(text -> here.add(operator, text));
  }
}
