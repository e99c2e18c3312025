package dev.stepworker.local.interpreter;

import java.util.OptionalDouble;

/**
 * How many iterations of a distributed map may fail; none if neither is given.
 *
 * @param percentage 0 to 100
 */
record Tolerance(OptionalDouble count, OptionalDouble percentage) {
  private static final double PERCENT = 100;

  boolean isExceeded(int failed, int total) {
    if (failed == 0) {
      return false;
    }
    boolean isOverCount = failed > count.orElse(0);
    boolean isOverPercentage = failed * PERCENT > percentage.orElse(0) * total;
    if (count.isPresent() && percentage.isPresent()) {
      return isOverCount || isOverPercentage;
    }
    return percentage.isPresent() ? isOverPercentage : isOverCount;
  }
}
