package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns a condition round. */
final class Negation extends Condition {
  private final Condition condition;

  Negation(Condition condition) {
    this.condition = condition;
  }

  @Override
  ObjectNode render() {
    ObjectNode node = Rendering.object();
    node.set("Not", condition.render());
    return node;
  }

  @Override
  void check(Problems here, QueryLanguage language) {
    condition.check(here.in("Not"), language);
  }
}
