package dev.stepworker.local.definition;

/** Refuses state machines without a state at which they can end. */
final class TerminalCheck {
  private final Problems problems;

  TerminalCheck(Problems problems) {
    this.problems = problems;
  }

  void check(StatesBlock machine) {
    if (!machine.states().isEmpty()
        && machine.states().values().stream().noneMatch(TerminalCheck::isTerminal)) {
      problems.add(Problem.MISSING_END, "", "Workflow has no terminal state");
    }
  }

  private static boolean isTerminal(State state) {
    return state.type() != StateType.CHOICE && state.transition().isEnd();
  }
}
