package dev.stepworker.local.interpreter;

import java.time.LocalDate;

/**
 * In what the service has changed, as recordings from before and after show.
 *
 * @param isMapExitCausedByItsStart whether the exit of a distributed map follows the start of its
 *     run in the history, rather than its success
 * @param hasRedriveCount whether the context object tells how often an execution was redriven
 */
public record ServiceBehaviour(boolean isMapExitCausedByItsStart, boolean hasRedriveCount) {
  private static final LocalDate REDRIVE = LocalDate.of(2023, 11, 15);
  private static final LocalDate MAP_EXIT = LocalDate.of(2024, 11, 1);

  /** As the service behaves now. */
  public static ServiceBehaviour current() {
    return new ServiceBehaviour(true, true);
  }

  /** As the service behaved on that day. */
  public static ServiceBehaviour asOf(LocalDate day) {
    return new ServiceBehaviour(!day.isBefore(MAP_EXIT), !day.isBefore(REDRIVE));
  }
}
