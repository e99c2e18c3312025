package dev.stepworker.local.definition;

/** One state of a definition, in its own type. */
public sealed interface State
    permits PassState,
        TaskState,
        ChoiceState,
        WaitState,
        ParallelState,
        MapState,
        SucceedState,
        FailState {
  /** The state's name, unique in its machine. */
  String name();

  StateType type();

  QueryLanguage queryLanguage();

  DataFlow data();

  /** Where the state leads by itself; a choice's rules say more. */
  default Transition transition() {
    return Transition.end();
  }

  default ErrorHandling errors() {
    return ErrorHandling.none();
  }

  <T> T accept(StateVisitor<T> visitor);
}
