package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.List;

/** Reads a choice and its rules. */
final class ChoiceParser {
  private final StateFields state;

  ChoiceParser(StateFields state) {
    this.state = state;
  }

  ChoiceState parse() {
    Fields own = state.own();
    if (own.list("Choices").isEmpty()) {
      own.problem("Choices", "'Choices' must be a non-empty array");
    }
    Transition otherwise = own.text("Default").map(Transition::to).orElseGet(Transition::end);
    return new ChoiceState(
        state.name(), state.queryLanguage(), state.dataFlow(), rules(own), otherwise);
  }

  private List<ChoiceRule> rules(Fields own) {
    List<ChoiceRule> rules = new ArrayList<>();
    List<?> choices = own.list("Choices");
    for (int i = 0; i < choices.size(); i++) {
      rules.add(
          rule(Fields.of(choices.get(i), own.location("Choices") + "[" + i + "]", own.problems())));
    }
    return rules;
  }

  private ChoiceRule rule(Fields fields) {
    if (state.isJsonata()) {
      boolean isBoolean = fields.all().get("Condition") instanceof Boolean;
      if (!isBoolean && !fields.field("Condition").isExpression()) {
        fields.problem("Condition", "'Condition' must be a boolean or a JSONata expression");
      }
    } else {
      new ComparisonCheck(fields).check();
    }
    return new ChoiceRule(
        fields.all(),
        fields.field("Condition"),
        fields.requiredText("Next"),
        fields.field("Assign"),
        fields.field("Output"));
  }
}
