package dev.stepworker.local.definition;

/** Hands its input, its {@code Result} or its {@code Parameters} on. */
public record PassState(
    String name, QueryLanguage queryLanguage, DataFlow data, Field result, Transition transition)
    implements State {
  @Override
  public StateType type() {
    return StateType.PASS;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.pass(this);
  }
}
