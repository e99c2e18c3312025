package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Retrier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Counts the retries of one visit of a state and says how long to wait for the next.
 *
 * <p>Confined to the engine's loop.
 */
final class Retries {
  private static final double MILLIS = 1000;

  private final List<Retrier> retriers;
  private final RandomGenerator random;
  private final Map<Retrier, Integer> used = new HashMap<>();
  private int total;

  Retries(List<Retrier> retriers, RandomGenerator random) {
    this.retriers = retriers;
    this.random = random;
  }

  /** How many retries there were. */
  int total() {
    return total;
  }

  /** Uses up one retry and returns the wait before it; empty if the failure is not retried. */
  Optional<Duration> next(Failure failure) {
    Optional<Retrier> covering = retriers.stream()
        .filter(retrier -> ErrorMatch.covers(retrier.errorEquals(), failure))
        .findFirst();
    if (covering.isEmpty()) {
      return Optional.empty();
    }
    Retrier retrier = covering.get();
    int before = used.getOrDefault(retrier, 0);
    if (before >= retrier.maxAttempts()) {
      return Optional.empty();
    }
    used.put(retrier, before + 1);
    total++;
    return Optional.of(delay(retrier, before));
  }

  private Duration delay(Retrier retrier, int before) {
    double seconds =
        Math.min(retrier.intervalSeconds() * Math.pow(retrier.backoffRate(), before), (double)
            retrier.maxDelaySeconds());
    double drawn = retrier.isJittered() ? random.nextDouble() * seconds : seconds;
    return Duration.ofMillis(Math.round(drawn * MILLIS));
  }
}
