package dev.stepworker.runtime.options;

/**
 * What is done with a message that cannot become a task: one without a token, or one that was
 * received too often, as if it ended the process each time.
 */
public enum Poison {
  /** It stays, and the queue's redrive policy moves it to its dead-letter queue. */
  LEAVE_FOR_REDRIVE,
  /**
   * The task fails with {@code StepWorker.PoisonMessage}, and the message is deleted: the state
   * machine decides, and a FIFO group moves on. A message without a token is deleted.
   */
  FAIL_TASK_AND_DELETE,
  /**
   * It is sent to {@link QueueOptions#deadLetterQueue} with its attributes, then deleted. Its task
   * stays open for as long as its timeouts allow, so that it can still be done from there.
   */
  SEND_TO_DEAD_LETTER_QUEUE
}
