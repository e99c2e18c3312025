package dev.stepworker.local.interpreter;

/** What one attempt at a state does; ends by telling its visit. */
interface Work {
  /**
   * Starts the work and returns at once.
   *
   * @throws dev.stepworker.local.query.QueryFailure if an expression of the state fails
   * @throws StateFailure if the state fails at once
   */
  void start();

  /**
   * Goes on with what had not succeeded when the work was stopped.
   *
   * @return false if the work can only be done anew; nothing has happened then
   */
  default boolean redrive() {
    return false;
  }

  /** Stops work that has not ended; nothing is told any more. */
  default void abort() {}
}
