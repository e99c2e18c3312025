package dev.stepworker.local.definition;

import java.util.List;

/** Goes on by the first rule that applies; {@code otherwise} is an end when there is no default. */
public record ChoiceState(
    String name,
    QueryLanguage queryLanguage,
    DataFlow data,
    List<ChoiceRule> rules,
    Transition otherwise)
    implements State {
  @Override
  public StateType type() {
    return StateType.CHOICE;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.choice(this);
  }
}
