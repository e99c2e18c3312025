package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Retrier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Counts the retries of one visit of a state and says how long to wait for the next.
 *
 * <p>Confined to the engine's loop.
 */
final class Retries {
  private final RetryRules rules;
  private final Map<Integer, Integer> used = new HashMap<>();
  private int total;

  Retries(List<Retrier> retriers, RandomGenerator random) {
    this.rules = new RetryRules(retriers, random);
  }

  /** How many retries there were. */
  int total() {
    return total;
  }

  /** Uses up one retry and returns the wait before it; empty if the failure is not retried. */
  Optional<Duration> next(Failure failure) {
    OptionalInt covering = rules.covering(failure);
    if (covering.isEmpty()) {
      return Optional.empty();
    }
    int before = used.getOrDefault(covering.getAsInt(), 0);
    Optional<Duration> delay = rules.delay(covering.getAsInt(), before);
    if (delay.isPresent()) {
      used.put(covering.getAsInt(), before + 1);
      total++;
    }
    return delay;
  }
}
