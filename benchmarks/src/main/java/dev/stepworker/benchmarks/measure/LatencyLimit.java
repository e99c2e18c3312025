package dev.stepworker.benchmarks.measure;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The rate that the latency of the service allows: each slot waits for the calls of its task.
 *
 * @param slots tasks at once
 * @param latency of each call, above zero
 * @param calls that a task takes, one after the other
 */
public record LatencyLimit(int slots, Duration latency, int calls) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Slots / (latency x calls). */
  public double tasksPerSecond() {
    return slots * NANOS_PER_SECOND / (latency.toNanos() * calls);
  }

  /** The medians of a contest as shares of the limit, a Markdown table. */
  public String shares(Map<String, Rounds> results) {
    StringBuilder table = new StringBuilder(String.format(
        Locale.ROOT,
        "| contestant | tasks a second | of %d slots / (%d ms x %d calls) = %.0f/s |%n|---|---|---|%n",
        slots,
        latency.toMillis(),
        calls,
        tasksPerSecond()));
    results.forEach((name, rounds) -> table.append(line(name, rounds)));
    return table.toString();
  }

  private String line(String name, Rounds rounds) {
    double rate = rounds.median(Round::tasksPerSecond);
    return String.format(
        Locale.ROOT, "| %s | %.0f | %.3f |%n", name, rate, rate / tasksPerSecond());
  }
}
