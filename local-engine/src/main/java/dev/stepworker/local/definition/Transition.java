package dev.stepworker.local.definition;

/**
 * Where a state leads.
 *
 * @param next the next state's name, empty at an end
 */
public record Transition(String next) {
  private static final Transition END = new Transition("");

  /** The end of the block of states. */
  public static Transition end() {
    return END;
  }

  /** Leads to a state. */
  public static Transition to(String next) {
    return new Transition(next);
  }

  /** Whether the block of states ends here. */
  public boolean isEnd() {
    return next.isEmpty();
  }
}
