package dev.stepworker.api;

/** What became of a report to the service. None of them is a fault of the handler. */
public enum CompletionResult {
  /** The service took the report. */
  ACCEPTED,
  /** The task was closed before: it timed out, its execution ended, or someone else answered. */
  ALREADY_CLOSED,
  /** The task was closed after a report whose answer was lost: most likely by that report. */
  CLOSED_AFTER_AMBIGUOUS_SEND,
  /** The service does not take this output. */
  REJECTED_OUTPUT,
  /** The service does not know this token: another account or region, or no token at all. */
  REJECTED_TOKEN,
  /** No report came through before the time for retries was over. */
  GAVE_UP;

  /** Whether the report, or its lost twin, is believed to have ended the task. */
  public boolean isDelivered() {
    return this == ACCEPTED || this == CLOSED_AFTER_AMBIGUOUS_SEND;
  }
}
