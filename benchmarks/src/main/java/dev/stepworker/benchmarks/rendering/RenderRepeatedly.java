package dev.stepworker.benchmarks.rendering;

import dev.stepworker.benchmarks.measure.Median;
import java.util.Arrays;

/** Renders over and over and prints the median microseconds of the later half. */
public final class RenderRepeatedly {
  private static final double NANOS_PER_MICRO = 1e3;

  private RenderRepeatedly() {}

  /** Takes the number of states and of renderings. */
  public static void main(String... arguments) {
    ManyStates states = new ManyStates(Integer.parseInt(arguments[0]));
    double[] micros = new double[Integer.parseInt(arguments[1])];
    long characters = 0;
    for (int i = 0; i < micros.length; i++) {
      long start = System.nanoTime();
      characters += states.build().toJson().length();
      micros[i] = (System.nanoTime() - start) / NANOS_PER_MICRO;
    }
    if (characters == 0) {
      throw new IllegalStateException("Nothing was rendered; give 1 rendering or more");
    }
    double[] later = Arrays.copyOfRange(micros, micros.length / 2, micros.length);
    System.out.printf("%.0f%n", Median.of(later));
  }
}
