package dev.stepworker.benchmarks.upkeep;

import dev.stepworker.testkit.load.Gaps;
import java.time.Duration;
import java.util.Locale;

/**
 * How long tasks stayed silent, and how much longer than planned.
 *
 * @param gaps between two signs of life of a task
 * @param longestPlanned the interval between two beats with the most that jitter adds
 */
record Silence(Gaps gaps, Duration longestPlanned) {
  static final String COLUMNS =
      "beats | silence p50 / p99 / longest, ms | late p50 / p99 / latest, ms |";

  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.99;

  /** Its cells of a table with {@link #COLUMNS}. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %d / %d / %d | %d / %d / %d |",
        gaps.count(),
        silence(HALF),
        silence(NEARLY_ALL),
        silence(1),
        late(HALF),
        late(NEARLY_ALL),
        late(1));
  }

  private long silence(double share) {
    return gaps.percentile(share).toMillis();
  }

  private long late(double share) {
    return Math.max(0, gaps.percentile(share).minus(longestPlanned).toMillis());
  }
}
