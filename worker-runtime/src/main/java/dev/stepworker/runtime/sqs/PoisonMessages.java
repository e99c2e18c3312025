package dev.stepworker.runtime.sqs;

import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.options.Poison;
import dev.stepworker.runtime.options.QueueOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does away with messages that cannot become a task, as the queue's policy says. Thread-safe. */
final class PoisonMessages {
  private static final Logger log = LoggerFactory.getLogger(PoisonMessages.class);

  private final QueueClient queue;
  private final MessageDeletes deletes;
  private final Poison policy;
  private final int mostReceives;
  private final String deadLetterQueue;

  PoisonMessages(QueueClient queue, MessageDeletes deletes, QueueOptions options) {
    this.queue = queue;
    this.deletes = deletes;
    this.policy = options.poison();
    this.mostReceives = options.mostReceives();
    this.deadLetterQueue = options.deadLetterQueue().orElse("");
  }

  /** Whether a message came so often that its task is not to be tried again here. */
  boolean cameTooOften(ReceivedMessage message) {
    return policy != Poison.LEAVE_FOR_REDRIVE && message.receiveCount() > mostReceives;
  }

  /** Whether the tasks of such messages are failed. */
  boolean failsTasks() {
    return policy == Poison.FAIL_TASK_AND_DELETE;
  }

  /** What the state machine is told of one. */
  TaskError error(ReceivedMessage message) {
    return new TaskError(
        TaskError.POISON_MESSAGE,
        "Message was received " + message.receiveCount() + " times; the most is " + mostReceives);
  }

  /** Leaves, deletes or sends away a message that will not become a task. */
  void handle(ReceivedMessage received, HeldMessage held, String why) {
    log.warn(
        "Message is poison message={} why={} policy={} receives={}",
        received.id(),
        why,
        policy,
        received.receiveCount());
    switch (policy) {
      case LEAVE_FOR_REDRIVE -> {}
      case FAIL_TASK_AND_DELETE -> deletes.add(held);
      case SEND_TO_DEAD_LETTER_QUEUE -> sendAway(received, held);
    }
  }

  private void sendAway(ReceivedMessage received, HeldMessage held) {
    Continue.after(
        Calls.begin(() -> queue.copyTo(deadLetterQueue, received)),
        sent -> deletes.add(held),
        failure -> log.warn(
            "Message was not sent to the dead-letter queue and comes again message={} error={}",
            received.id(),
            ServiceAnswers.nameOf(failure)));
  }
}
