package dev.stepworker.local.definition;

/** Ends its block with success. */
public record SucceedState(String name, QueryLanguage queryLanguage, DataFlow data)
    implements State {
  @Override
  public StateType type() {
    return StateType.SUCCEED;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.succeed(this);
  }
}
