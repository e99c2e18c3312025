package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Retrier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Says which entry of a {@code Retry} an error belongs to and how long it waits; counts nothing.
 *
 * <p>Confined to the engine's loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Handling
 *     errors</a>
 */
public final class RetryRules {
  private static final double MILLIS = 1000;

  private final List<Retrier> retriers;
  private final RandomGenerator random;

  /**
   * Applies these entries.
   *
   * @param random draws the jitter
   */
  public RetryRules(List<Retrier> retriers, RandomGenerator random) {
    this.retriers = retriers;
    this.random = random;
  }

  /** The place of the first entry that covers an error; empty if none does. */
  public OptionalInt covering(String error) {
    return Failure.RUNTIME.equals(error) ? OptionalInt.empty() : covering(Failure.of(error, null));
  }

  OptionalInt covering(Failure failure) {
    for (int i = 0; i < retriers.size(); i++) {
      if (ErrorMatch.covers(retriers.get(i).errorEquals(), failure)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The wait before the next retry; empty if all of the entry's attempts are used up.
   *
   * @param index the place of the entry
   * @param before how many retries the entry has had already
   */
  public Optional<Duration> delay(int index, int before) {
    Retrier retrier = retriers.get(index);
    if (before >= retrier.maxAttempts()) {
      return Optional.empty();
    }
    double seconds =
        Math.min(retrier.intervalSeconds() * Math.pow(retrier.backoffRate(), before), (double)
            retrier.maxDelaySeconds());
    double drawn = retrier.isJittered() ? random.nextDouble() * seconds : seconds;
    return Optional.of(Duration.ofMillis(Math.round(drawn * MILLIS)));
  }
}
