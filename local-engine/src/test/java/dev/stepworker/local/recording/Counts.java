package dev.stepworker.local.recording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many executions there were, and how many were as recorded. */
record Counts(long executions, long status, long value, long types, long histories) {

  /** Counts what was compared, for each query language apart. */
  static Map<String, Counts> byLanguage(List<Comparison> comparisons) {
    return comparisons.stream()
        .collect(Collectors.groupingBy(
            Comparison::queryLanguage,
            TreeMap::new,
            Collectors.collectingAndThen(Collectors.toList(), Counts::of)));
  }

  private static Counts of(List<Comparison> comparisons) {
    return new Counts(
        comparisons.size(),
        count(comparisons, Comparison::status),
        count(comparisons, Comparison::value),
        count(comparisons, c -> c.types().orElse(false)),
        count(comparisons, c -> c.history().orElse(false)));
  }

  private static long count(List<Comparison> comparisons, Predicate<Comparison> claim) {
    return comparisons.stream().filter(claim).count();
  }

  Counts plus(Counts other) {
    return new Counts(
        executions + other.executions,
        status + other.status,
        value + other.value,
        types + other.types,
        histories + other.histories);
  }

  @Override
  public String toString() {
    return executions + " executions, " + status + " status, " + value + " value, " + types
        + " event types, " + histories + " whole history";
  }
}
