package dev.stepworker.evaluate;

import java.time.Duration;

/**
 * What one evaluation may use. Immutable; {@link #defaults()} suits tasks of Step Functions.
 *
 * @param timeout how long it may run, 10 milliseconds to 10 minutes; reading the expression may
 *     take as long again
 * @param maxMemoryBytes how much memory the JavaScript may use, 4 MiB to 1 GiB, rounded down to 64
 *     KiB
 * @param maxResultBytes how long the result may be as JSON, 1 byte to 64 MiB of UTF-8
 * @param maxSourceChars how long the expression may be with the values in it, 1 to 16,777,216
 *     characters
 */
public record EvaluationLimits(
    Duration timeout, int maxMemoryBytes, int maxResultBytes, int maxSourceChars) {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** @throws IllegalArgumentException if a limit is out of range */
  public EvaluationLimits {
    if (timeout.toMillis() < 10 || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException(
          "timeout is " + timeout + "; must be 10 milliseconds to 10 minutes");
    }
    check("maxMemoryBytes", maxMemoryBytes, 4 * MIB, KIB * MIB);
    check("maxResultBytes", maxResultBytes, 1, 64 * MIB);
    check("maxSourceChars", maxSourceChars, 1, 16 * MIB);
  }

  /**
   * 5 seconds, 64 MiB, a result as large as a payload of Step Functions (262,144 bytes), 1,048,576
   * characters.
   */
  public static EvaluationLimits defaults() {
    return new EvaluationLimits(Duration.ofSeconds(5), 64 * MIB, 256 * KIB, MIB);
  }

  public EvaluationLimits timeout(Duration timeout) {
    return new EvaluationLimits(timeout, maxMemoryBytes, maxResultBytes, maxSourceChars);
  }

  public EvaluationLimits maxMemoryBytes(int maxMemoryBytes) {
    return new EvaluationLimits(timeout, maxMemoryBytes, maxResultBytes, maxSourceChars);
  }

  public EvaluationLimits maxResultBytes(int maxResultBytes) {
    return new EvaluationLimits(timeout, maxMemoryBytes, maxResultBytes, maxSourceChars);
  }

  public EvaluationLimits maxSourceChars(int maxSourceChars) {
    return new EvaluationLimits(timeout, maxMemoryBytes, maxResultBytes, maxSourceChars);
  }

  private static void check(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " is " + value + "; must be " + min + " to " + max);
    }
  }
}
