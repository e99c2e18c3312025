package dev.stepworker.runtime.options;

/** When the message of a task is deleted. */
public enum Acknowledge {
  /** When the outcome was reported; a message whose worker dies comes again with its token. */
  AFTER_COMPLETION,
  /**
   * When the handler starts; a task whose worker dies is missed by its heartbeat timeout, and the
   * state's Retry sends a new message. For work of more than twelve hours, for which no message can
   * be held.
   */
  ON_START
}
