package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Joins conditions by And or Or. */
final class Conjunction extends Condition {
  private final String operator;
  private final List<Condition> conditions;

  Conjunction(String operator, Condition... conditions) {
    this.operator = operator;
    this.conditions = List.of(conditions);
  }

  @Override
  ObjectNode render() {
    ObjectNode node = Rendering.object();
    ArrayNode list = node.putArray(operator);
    conditions.forEach(condition -> list.add(condition.render()));
    return node;
  }

  @Override
  void check(Problems here, QueryLanguage language) {
    if (conditions.isEmpty()) {
      here.add(operator, "joins no condition; give one or more");
    }
    for (int i = 0; i < conditions.size(); i++) {
      conditions.get(i).check(here.in(operator + "[" + i + "]"), language);
    }
  }
}
