package dev.stepworker.local.definition;

/** Waits for some seconds or until a time; exactly one of the two is set. */
public record WaitState(
    String name,
    QueryLanguage queryLanguage,
    DataFlow data,
    Setting seconds,
    Setting timestamp,
    Transition transition)
    implements State {
  @Override
  public StateType type() {
    return StateType.WAIT;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.await(this);
  }
}
