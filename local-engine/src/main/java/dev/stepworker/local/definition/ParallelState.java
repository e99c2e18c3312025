package dev.stepworker.local.definition;

import java.util.List;

/** Runs its branches side by side. */
public record ParallelState(
    String name,
    QueryLanguage queryLanguage,
    DataFlow data,
    ErrorHandling errors,
    Transition transition,
    List<StatesBlock> branches)
    implements State {
  @Override
  public StateType type() {
    return StateType.PARALLEL;
  }

  @Override
  public <T> T accept(StateVisitor<T> visitor) {
    return visitor.parallel(this);
  }
}
