package dev.stepworker.testkit;

import java.util.List;

/** How much of a state machine executions have been through. Immutable. */
public final class MachineCoverage {
  private static final int PERCENT = 100;

  private final MachineStates machine;
  private final List<String> missedStates;
  private final List<StateTransition> missedTransitions;

  MachineCoverage(MachineStates machine, Visits visits) {
    this.machine = machine;
    this.missedStates =
        machine.states().stream().filter(state -> !visits.entries(state)).toList();
    this.missedTransitions = machine.transitions().stream()
        .filter(transition -> !visits.takes(transition))
        .toList();
  }

  /** Whether every state was entered, those in branches and in processors of maps included. */
  public boolean allStatesVisited() {
    return missedStates.isEmpty();
  }

  /** Whether every transition was taken, those of rules, defaults and catchers included. */
  public boolean allTransitionsTaken() {
    return missedTransitions.isEmpty();
  }

  /** The states that no execution entered, in the order of the definition. */
  public List<String> missedStates() {
    return missedStates;
  }

  /** The transitions that no execution took, in the order of the definition. */
  public List<StateTransition> missedTransitions() {
    return missedTransitions;
  }

  /**
   * Demands that every state was entered.
   *
   * @throws AssertionError with the report, if one was not
   */
  public MachineCoverage requireAllStates() {
    return require(allStatesVisited(), "Not every state was visited");
  }

  /**
   * Demands that every transition was taken.
   *
   * @throws AssertionError with the report, if one was not
   */
  public MachineCoverage requireAllTransitions() {
    return require(allTransitionsTaken(), "Not every transition was taken");
  }

  private MachineCoverage require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise + "\n" + this);
    }
    return this;
  }

  /** The report: counts, and what was missed. */
  @Override
  public String toString() {
    return line("states", machine.states().size(), missedStates) + "\n"
        + line("transitions", machine.transitions().size(), missedTransitions);
  }

  private static String line(String what, int all, List<?> missed) {
    int met = all - missed.size();
    long percent = all == 0 ? PERCENT : Math.round((double) met * PERCENT / all);
    String line = "%-11s %d of %d, %d %%".formatted(what, met, all, percent);
    return missed.isEmpty() ? line : line + "; missed: " + missed;
  }
}
