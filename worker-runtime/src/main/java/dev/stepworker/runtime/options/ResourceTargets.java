package dev.stepworker.runtime.options;

import dev.stepworker.runtime.time.DurationRange;
import java.time.Duration;

/**
 * How many slots a pool has: the minimum always, more as long as processors and heap are used less
 * than wanted, one after the other, so that the load of each is seen before the next. Immutable.
 *
 * @param minimum 1 or more
 * @param maximum not less than the minimum
 * @param cpu the part of the processors to use, above 0 to 1
 * @param heap the part of the heap to use, above 0 to 1
 * @param rampUp the wait between two slots above the minimum; more than zero, 365 days at most
 */
public record ResourceTargets(int minimum, int maximum, double cpu, double heap, Duration rampUp) {
  private static final double DEFAULT_PART = 0.8;
  private static final Duration DEFAULT_RAMP_UP = Duration.ofMillis(50);

  /**
   * Refuses what is out of range.
   *
   * @throws IllegalArgumentException with the first value that is
   */
  public ResourceTargets {
    if (minimum < 1 || maximum < minimum) {
      throw new IllegalArgumentException("Slots are " + minimum + " to " + maximum
          + "; must be 1 or more, and the maximum not below the minimum");
    }
    checkPart("cpu", cpu);
    checkPart("heap", heap);
    DurationRange.MORE_THAN_ZERO.check("rampUp", rampUp);
  }

  /** Uses up to 80 percent of processors and heap, with 50 ms between two slots. */
  public static ResourceTargets between(int minimum, int maximum) {
    return new ResourceTargets(minimum, maximum, DEFAULT_PART, DEFAULT_PART, DEFAULT_RAMP_UP);
  }

  /** The same with this part of the processors. */
  public ResourceTargets cpu(double part) {
    return new ResourceTargets(minimum, maximum, part, heap, rampUp);
  }

  /** The same with this part of the heap. */
  public ResourceTargets heap(double part) {
    return new ResourceTargets(minimum, maximum, cpu, part, rampUp);
  }

  /** The same with this wait between two slots above the minimum. */
  public ResourceTargets rampUp(Duration wait) {
    return new ResourceTargets(minimum, maximum, cpu, heap, wait);
  }

  private static void checkPart(String name, double part) {
    if (!(part > 0 && part <= 1)) {
      throw new IllegalArgumentException(name + " is " + part + "; must be above 0, up to 1");
    }
  }
}
