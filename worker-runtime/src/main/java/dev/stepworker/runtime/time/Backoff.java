package dev.stepworker.runtime.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides how long to wait before the next attempt: twice as long after each failure, up to a
 * maximum, each wait shortened by chance to between a half and the whole of it. Confined to its
 * owner.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private Duration ceiling;

  /**
   * Begins with the first wait.
   *
   * @param first more than zero
   * @param longest not shorter than the first
   */
  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("Backoff is " + first + " up to " + longest
          + "; must begin above zero and not end below its begin");
    }
    this.first = first;
    this.longest = longest;
    this.random = random;
    this.ceiling = first;
  }

  /** The next wait; the one after it will be longer. */
  public Duration next() {
    long whole = ceiling.toNanos();
    Duration doubled = ceiling.multipliedBy(2);
    ceiling = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofNanos(whole / 2 + random.nextLong(whole / 2 + 1));
  }

  /** Starts over with the first wait, after a success. */
  public void reset() {
    ceiling = first;
  }
}
