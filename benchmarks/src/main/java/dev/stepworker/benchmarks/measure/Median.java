package dev.stepworker.benchmarks.measure;

import java.util.Arrays;

/** The middle of some values. */
public final class Median {
  private Median() {}

  /**
   * The value in the middle, or the mean of the two there.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static double of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("There are no values; measure at least one round");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
