package dev.stepworker.runtime.sqs;

/** A message that holds no task. Says why, and repeats nothing of the message. */
final class UnreadableMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableMessageException(String why) {
    super(why, null, false, false);
  }
}
