package dev.stepworker.model.conformance;

import dev.stepworker.model.Choice;
import dev.stepworker.model.ChoiceRule;

final class ChoiceCases {
  private ChoiceCases() {}

  static Choice build(String name, Given given) {
    Applied<Choice> choice = new Applied<>(CommonProperties.data(Choice.named(name), given));
    given.objects("choices").forEach(rule -> choice.apply(c -> c.rule(rule(rule))));
    given.find("otherwise").ifPresent(o -> choice.apply(c -> c.otherwise(o.textValue())));
    given.document("assign", variables -> choice.apply(c -> c.assign(variables)));
    boolean joinsDefault = given.isTrue("includeOtherwise");
    given.find("afterwards").ifPresent(join -> {
      choice.apply(c -> c.afterwards(join.textValue()));
      if (joinsDefault) {
        choice.apply(c -> c.otherwise(join.textValue()));
      }
    });
    return choice.get();
  }

  private static ChoiceRule rule(Given given) {
    Applied<ChoiceRule> rule = new Applied<>(
        ChoiceRule.when(GivenConditions.read(given.find("condition").orElseThrow())));
    rule.apply(r -> r.next(given.text("next")));
    given.find("comment").ifPresent(c -> rule.apply(r -> r.comment(c.textValue())));
    given.document("assign", variables -> rule.apply(r -> r.assign(variables)));
    given.document("outputs", output -> rule.apply(r -> r.output(output)));
    return rule.get();
  }
}
