package dev.stepworker.local.definition;

/** Runs its processor for each item. */
public record MapState(
    String name,
    QueryLanguage queryLanguage,
    DataFlow data,
    ErrorHandling errors,
    Transition transition,
    ItemProcessor processor,
    MapItems items,
    MapLimits limits,
    MapOutput results)
    implements State {
  @Override
  public StateType type() {
    return StateType.MAP;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.map(this);
  }
}
