package dev.stepworker.runtime.time;

import java.time.Duration;
import java.util.Optional;

/**
 * What a duration may be that a worker is given: no longer than an execution can run, which is a
 * year, so that every point in time that follows from it can be reckoned with. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas of
 *     Step Functions</a>
 */
public enum DurationRange {
  ZERO_OR_MORE("zero or more", Duration.ZERO),
  MORE_THAN_ZERO("more than zero", Duration.ofNanos(1)),
  A_SECOND_OR_MORE("1 second or more", Duration.ofSeconds(1));

  private static final int MOST_DAYS = 365;

  private final String words;
  private final Duration least;

  DurationRange(String words, Duration least) {
    this.words = words;
    this.least = least;
  }

  /** What is wrong with a value of a setting; empty if it is in range. */
  public Optional<String> problem(String setting, Duration value) {
    boolean isInRange =
        value.compareTo(least) >= 0 && value.compareTo(Duration.ofDays(MOST_DAYS)) <= 0;
    return isInRange
        ? Optional.empty()
        : Optional.of(
            setting + " is " + value + "; must be " + words + ", " + MOST_DAYS + " days at most");
  }

  /**
   * Refuses a value of a setting that is out of range.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public void check(String setting, Duration value) {
    problem(setting, value).ifPresent(problem -> {
      throw new IllegalArgumentException(problem);
    });
  }
}
