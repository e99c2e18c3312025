package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A condition in JSONata. */
final class JsonataCondition extends Condition {
  private final String expression;

  JsonataCondition(String expression) {
    this.expression = Expression.delimited(expression);
  }

  @Override
  ObjectNode render() {
    return Rendering.object().put("Condition", expression);
  }

  @Override
  void check(Problems here, QueryLanguage language) {
    if (language == QueryLanguage.JSONPATH) {
      here.add("Condition", LanguageCheck.mismatch(language));
    }
  }
}
