package dev.stepworker.local.interpreter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The run of a distributed map, with an execution for each item or batch.
 *
 * <p>Confined to the engine's loop.
 */
public final class MapRun {
  private final String arn;
  private final String executionArn;
  private final Instant startDate;
  private long maxConcurrency;
  private Runnable onChange = () -> {};
  private Tolerance tolerance;
  private final List<ChildExecution> children = new ArrayList<>();
  private String status = "RUNNING";
  private @Nullable Instant stopDate;
  private int redrives;
  private @Nullable Instant redriveDate;

  MapRun(
      String arn,
      String executionArn,
      Instant startDate,
      long maxConcurrency,
      Tolerance tolerance) {
    this.arn = arn;
    this.executionArn = executionArn;
    this.startDate = startDate;
    this.maxConcurrency = maxConcurrency;
    this.tolerance = tolerance;
  }

  public String arn() {
    return arn;
  }

  /** The map's label, or what was made up for one without. */
  public String label() {
    return arn.substring(arn.lastIndexOf('/') + 1, arn.lastIndexOf(':'));
  }

  /** The execution whose map this is. */
  public String executionArn() {
    return executionArn;
  }

  public Instant startDate() {
    return startDate;
  }

  /** Empty while it runs. */
  public Optional<Instant> stopDate() {
    return Optional.ofNullable(stopDate);
  }

  /** {@code RUNNING}, {@code SUCCEEDED}, {@code FAILED} or {@code ABORTED}. */
  public String status() {
    return status;
  }

  /** How often it was redriven. */
  public int redrives() {
    return redrives;
  }

  /** When it was redriven last; empty if it never was. */
  public Optional<Instant> redriveDate() {
    return Optional.ofNullable(redriveDate);
  }

  /** Zero if there is no limit. */
  public long maxConcurrency() {
    return maxConcurrency;
  }

  /** Lets that many children run at once from now on; zero takes the limit away. */
  public void limitConcurrency(long newLimit) {
    maxConcurrency = newLimit;
    onChange.run();
  }

  /** Lets that many children, or percent of them, fail from now on; empty keeps a limit. */
  public void tolerate(OptionalDouble count, OptionalDouble percentage) {
    tolerance = new Tolerance(
        count.isPresent() ? count : tolerance.count(),
        percentage.isPresent() ? percentage : tolerance.percentage());
  }

  void onChange(Runnable action) {
    onChange = action;
  }

  /** How many children may fail; zero when unset. */
  public double toleratedFailureCount() {
    return tolerance.count().orElse(0);
  }

  /** How many percent of the children may fail; zero when unset. */
  public double toleratedFailurePercentage() {
    return tolerance.percentage().orElse(0);
  }

  /** The children, in the order of their items. */
  public List<ChildExecution> children() {
    return List.copyOf(children);
  }

  /** How many children stand how, by status in lower camel case, and in total. */
  public Map<String, Integer> executionCounts() {
    return counts(child -> 1);
  }

  /** How many items stand how, by the status of their child, and in total. */
  public Map<String, Integer> itemCounts() {
    return counts(ChildExecution::items);
  }

  private Map<String, Integer> counts(ToIntFunction<ChildExecution> weight) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ChildExecution.Standing standing : ChildExecution.Standing.values()) {
      counts.put(standing.label(), 0);
    }
    counts.put("total", 0);
    counts.put("resultsWritten", 0);
    counts.put("failuresNotRedrivable", 0);
    children.forEach(child -> {
      counts.merge(child.standing().label(), weight.applyAsInt(child), Integer::sum);
      counts.merge("total", weight.applyAsInt(child), Integer::sum);
    });
    return counts;
  }

  boolean maySucceed(int failed, int total) {
    return !tolerance.isExceeded(failed, total);
  }

  void add(ChildExecution child) {
    child.joins(this);
    children.add(child);
  }

  void redriven(Instant at) {
    status = "RUNNING";
    stopDate = null;
    redrives++;
    redriveDate = at;
  }

  void end(String newStatus, Instant at) {
    status = newStatus;
    stopDate = at;
  }
}
