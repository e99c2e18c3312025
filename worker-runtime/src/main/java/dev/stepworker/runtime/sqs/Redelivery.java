package dev.stepworker.runtime.sqs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long a message waits that goes back: twice as long after each receipt, but not at all while
 * the worker drains. Thread-safe.
 */
record Redelivery(Duration first, Duration longest, BooleanSupplier isDraining) {
  /** The wait of a message that was received so often; zero if it does not wait. */
  Duration waitAfter(int receiveCount) {
    if (first.isZero() || isDraining.getAsBoolean()) {
      return Duration.ZERO;
    }
    Duration wait = first;
    for (int i = 1; i < receiveCount && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
