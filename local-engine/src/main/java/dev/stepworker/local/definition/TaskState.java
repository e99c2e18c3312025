package dev.stepworker.local.definition;

/** Has one task done by the named resource. */
public record TaskState(
    String name,
    QueryLanguage queryLanguage,
    DataFlow data,
    ErrorHandling errors,
    Transition transition,
    String resource,
    Setting timeoutSeconds,
    Setting heartbeatSeconds,
    Field credentials)
    implements State {
  @Override
  public StateType type() {
    return StateType.TASK;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.task(this);
  }
}
