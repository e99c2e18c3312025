package dev.stepworker.benchmarks.measure;

import java.util.Locale;
import java.util.Map;

/** The medians of a contest as a Markdown table, each also as a share of the first contestant's. */
public final class ContestTable {
  private final Map<String, Rounds> results;

  /** Compares these with the first of them. */
  public ContestTable(Map<String, Rounds> results) {
    this.results = results;
  }

  /** The table; the ratios are medians of the ratios within each round. */
  @Override
  public String toString() {
    Map.Entry<String, Rounds> first = results.entrySet().iterator().next();
    StringBuilder table = new StringBuilder();
    table.append(String.format(
        "| contestant | CPU a task, us | tasks a second | %1$s's CPU / its | %1$s's rate / its |%n",
        first.getKey()));
    table.append(String.format("|---|---|---|---|---|%n"));
    results.forEach((name, rounds) -> table.append(line(name, rounds, first.getValue())));
    return table.toString();
  }

  private static String line(String name, Rounds rounds, Rounds first) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.0f | %.2f | %.2f |%n",
        name,
        rounds.median(Round::cpuMicrosPerTask),
        rounds.median(Round::tasksPerSecond),
        first.medianRatio(rounds, Round::cpuMicrosPerTask),
        first.medianRatio(rounds, Round::tasksPerSecond));
  }
}
