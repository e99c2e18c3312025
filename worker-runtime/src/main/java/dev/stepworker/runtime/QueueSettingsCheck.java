package dev.stepworker.runtime;

import dev.stepworker.runtime.aws.QueueUrls;
import dev.stepworker.runtime.options.Acknowledge;
import dev.stepworker.runtime.options.Poison;
import dev.stepworker.runtime.options.QueueOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the options of one queue, all of it at once. Confined to its caller. */
final class QueueSettingsCheck {
  private static final Duration SHORTEST_VISIBILITY = Duration.ofSeconds(10);
  private static final Duration LONGEST_RECEIVE_WAIT = Duration.ofSeconds(20);
  private static final Duration CEILING = Duration.ofHours(12);

  private final Registration.OfQueue queue;
  private final QueueOptions options;
  private final List<String> problems = new ArrayList<>();

  QueueSettingsCheck(Registration.OfQueue queue) {
    this.queue = queue;
    this.options = queue.options();
  }

  List<String> problems() {
    checkTimes();
    checkRedelivery();
    checkPoison();
    checkAcknowledge();
    return problems;
  }

  private void checkTimes() {
    if (!isWholeSeconds(options.visibility(), SHORTEST_VISIBILITY, CEILING)) {
      add("visibility is " + options.visibility() + "; must be whole seconds, 10 seconds to 12"
          + " hours");
    }
    if (!isWholeSeconds(options.receiveWait(), Duration.ofSeconds(1), LONGEST_RECEIVE_WAIT)) {
      add("receiveWait is " + options.receiveWait() + "; must be whole seconds, 1 to 20");
    }
    if (options.maxHold().isNegative() || isHeldTooLong()) {
      add("maxHold is " + options.maxHold() + " and visibility " + options.visibility()
          + "; together they must be 12 hours at most, when SQS takes a message back");
    }
  }

  /** Each for itself first: the sum of two that are far too long cannot be told. */
  private boolean isHeldTooLong() {
    return options.maxHold().compareTo(CEILING) > 0
        || options.visibility().compareTo(CEILING) > 0
        || options.maxHold().plus(options.visibility()).compareTo(CEILING) > 0;
  }

  private void checkRedelivery() {
    if (!isWholeSeconds(options.firstRedelivery(), Duration.ZERO, CEILING)
        || !isWholeSeconds(options.longestRedelivery(), options.firstRedelivery(), CEILING)) {
      add("redeliverAfter is " + options.firstRedelivery() + " to " + options.longestRedelivery()
          + "; must be whole seconds, 12 hours at most, the shorter first");
    }
  }

  private void checkPoison() {
    if (options.mostReceives() < 1) {
      add("mostReceives is " + options.mostReceives() + "; must be 1 or more");
    }
    if (options.poison() == Poison.SEND_TO_DEAD_LETTER_QUEUE
        && !QueueUrls.isUrl(options.deadLetterQueue().orElse(""))) {
      add("deadLetterQueue is '" + options.deadLetterQueue().orElse("")
          + "'; must be the URL of a queue for poison SEND_TO_DEAD_LETTER_QUEUE");
    }
  }

  private void checkAcknowledge() {
    if (options.acknowledge() == Acknowledge.ON_START && queue.address().endsWith(".fifo")) {
      add("acknowledge is ON_START, by which a FIFO group runs on before its task has ended; use"
          + " AFTER_COMPLETION or a standard queue");
    }
  }

  private void add(String problem) {
    problems.add(queue.type().name() + ": " + problem);
  }

  private static boolean isWholeSeconds(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0
        && value.compareTo(most) <= 0
        && value.equals(value.truncatedTo(ChronoUnit.SECONDS));
  }
}
