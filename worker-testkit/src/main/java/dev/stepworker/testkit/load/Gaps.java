package dev.stepworker.testkit.load;

import java.time.Duration;
import java.util.Arrays;

/** Times between two signs of life of one task, over all tasks. Thread-safe. */
public final class Gaps {
  private static final int INITIAL_CAPACITY = 1024;

  private long[] nanos = new long[INITIAL_CAPACITY];
  private int size;

  synchronized void add(long gapNanos) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = gapNanos;
  }

  /** Forgets what was recorded so far. */
  public synchronized void clear() {
    size = 0;
  }

  /** How many gaps were recorded. */
  public synchronized int count() {
    return size;
  }

  /**
   * The gap that this share of all gaps does not exceed; zero when none was recorded.
   *
   * @param share above 0, at most 1; 1 gives the longest
   */
  public synchronized Duration percentile(double share) {
    if (size == 0) {
      return Duration.ZERO;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }
}
