package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Catcher;
import dev.stepworker.local.definition.ChoiceRule;
import dev.stepworker.local.definition.DataFlow;
import dev.stepworker.local.definition.Field;

/**
 * The fields that say what a state leaves behind: its own, or those of the rule or catcher by which
 * it is left.
 *
 * @param within where they stand in the state, such as {@code Catch[0]/}; empty for its own
 * @param output JSONata only
 */
record LeavingFields(String within, Field assign, Field output) {
  static LeavingFields of(DataFlow state) {
    return new LeavingFields("", state.assign(), state.output());
  }

  static LeavingFields of(ChoiceRule rule, int index) {
    return new LeavingFields("Choices[" + index + "]/", rule.assign(), rule.output());
  }

  static LeavingFields of(Catcher catcher, int index) {
    return new LeavingFields("Catch[" + index + "]/", catcher.assign(), catcher.output());
  }

  /** How failure texts name one of them. */
  String location(String field) {
    return within + field;
  }
}
