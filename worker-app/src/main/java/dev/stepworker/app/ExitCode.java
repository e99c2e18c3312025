package dev.stepworker.app;

/** What the process ends with. */
public enum ExitCode {
  /**
   * Stopped after every task was finished or handed back in order, or a subcommand did its work.
   */
  OK(0),
  /** A subcommand found problems in the definition it was given. */
  PROBLEMS_FOUND(1),
  /** The command line cannot be understood. */
  USAGE(2),
  /**
   * The worker ended by itself: an error of the program, or one that trying again does not heal.
   */
  FAILED(70),
  /** Stopped, but tasks outlived the drain timeout and were handed back or left. */
  NOT_DRAINED(75),
  /** The settings cannot be used; standard error names each problem. */
  CONFIGURATION(78);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
