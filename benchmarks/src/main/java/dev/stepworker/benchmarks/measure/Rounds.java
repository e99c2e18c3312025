package dev.stepworker.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one contestant, in order. Confined to the thread that measures. */
public final class Rounds {
  private static final int AGREEING = 3;
  private static final double TOLERANCE = 0.07;

  private final List<Round> all = new ArrayList<>();

  /** Adds the newest. */
  public void add(Round round) {
    all.add(round);
  }

  /** All so far. */
  public List<Round> all() {
    return List.copyOf(all);
  }

  /** Whether the CPU per task of the last three differs by at most 7 % of the least of them. */
  public boolean agree() {
    if (all.size() < AGREEING) {
      return false;
    }
    List<Double> newest = all.subList(all.size() - AGREEING, all.size()).stream()
        .map(Round::cpuMicrosPerTask)
        .sorted()
        .toList();
    return newest.get(AGREEING - 1) <= newest.get(0) * (1 + TOLERANCE);
  }

  /** The median of this value. */
  public double median(ToDoubleFunction<Round> value) {
    return Median.of(all.stream().mapToDouble(value).toArray());
  }

  /** The median over all rounds of this contestant's value as a share of the other's. */
  public double medianRatio(Rounds other, ToDoubleFunction<Round> value) {
    double[] ratios = new double[all.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = value.applyAsDouble(all.get(i)) / value.applyAsDouble(other.all.get(i));
    }
    return Median.of(ratios);
  }
}
