package dev.stepworker.benchmarks.rendering;

import dev.stepworker.benchmarks.measure.Median;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times processes from their start to their end, in turns; ratios are taken within a round. */
final class WholeProcesses {
  private final PrintStream out;
  private final Map<String, List<String>> commands;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** The first command is the one that the others are compared to. */
  WholeProcesses(PrintStream out, Map<String, List<String>> commands) {
    this.out = out;
    this.commands = commands;
    commands.keySet().forEach(name -> seconds.put(name, new ArrayList<>()));
  }

  /** Prints every round, and a row of the table for each command. */
  void run(String product, int rounds) throws IOException, InterruptedException {
    for (int i = 0; i < rounds; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        time(command.getKey(), command.getValue());
      }
    }
    List<Double> first = seconds.values().iterator().next();
    out.println("| " + product + " | seconds | / the first's |");
    out.println("|---|---|---|");
    seconds.forEach((name, times) ->
        out.printf("| %s | %.3f | %.2f |%n", name, median(times), ratio(times, first)));
  }

  private void time(String name, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    RenderCommands.printed(command);
    double time = (System.nanoTime() - start) / 1e9;
    seconds.getOrDefault(name, new ArrayList<>()).add(time);
    out.printf("%-18s %.3f s%n", name, time);
  }

  private static double ratio(List<Double> times, List<Double> first) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      ratios.add(times.get(i) / first.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
