package dev.stepworker.local.definition;

/** Ends its block with a failure. */
public record FailState(
    String name, QueryLanguage queryLanguage, DataFlow data, Setting error, Setting cause)
    implements State {
  @Override
  public StateType type() {
    return StateType.FAIL;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.fail(this);
  }
}
