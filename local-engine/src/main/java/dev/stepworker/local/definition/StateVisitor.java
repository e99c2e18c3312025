package dev.stepworker.local.definition;

/** Does something different for each type of state. */
public interface StateVisitor<T> {
  T pass(PassState state);

  T task(TaskState state);

  T choice(ChoiceState state);

  T await(WaitState state);

  T parallel(ParallelState state);

  T map(MapState state);

  T succeed(SucceedState state);

  T fail(FailState state);
}
