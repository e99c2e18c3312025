package dev.stepworker.benchmarks.rendering;

import dev.stepworker.benchmarks.measure.Median;
import java.util.ArrayList;
import java.util.List;

/** Renders over and over for a while and prints the median microseconds of the later half. */
public final class RenderRepeatedly {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MICRO = 1e3;

  private RenderRepeatedly() {}

  /** Takes the name of a {@link Product}, the number of states and for how many seconds. */
  public static void main(String... arguments) {
    Product product = Product.valueOf(arguments[0]);
    ManyStates states = new ManyStates(Integer.parseInt(arguments[1]));
    double nanos = Double.parseDouble(arguments[2]) * NANOS_PER_SECOND;
    List<Double> micros = new ArrayList<>();
    long begin = System.nanoTime();
    while (micros.isEmpty() || System.nanoTime() - begin < nanos) {
      long start = System.nanoTime();
      requireText(product.of(states.build()));
      micros.add((System.nanoTime() - start) / NANOS_PER_MICRO);
    }
    List<Double> later = micros.subList(micros.size() / 2, micros.size());
    double median = Median.of(later.stream().mapToDouble(Double::doubleValue).toArray());
    System.out.printf("%.0f%n", median);
  }

  /** Uses what was rendered, so that the compiler has to keep the rendering. */
  private static void requireText(String rendered) {
    if (rendered.isEmpty()) {
      throw new IllegalStateException("Nothing was rendered; the model or the benchmark is broken");
    }
  }
}
