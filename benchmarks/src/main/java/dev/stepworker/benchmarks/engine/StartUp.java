package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Contestant;
import dev.stepworker.benchmarks.measure.LoadProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** From the start of a JVM until an engine in it answers; the median of some starts. */
final class StartUp {
  private static final String MARK = "ms ";

  private final int starts;

  StartUp(int starts) {
    this.starts = starts;
  }

  List<Check> measure(double mostMillis, double mostMillisWithQueues)
      throws IOException, InterruptedException {
    return List.of(
        Check.atMost("start of JVM and engine without queues", median(List.of()), "ms", mostMillis),
        Check.atMost(
            "start of JVM and engine with queues",
            median(List.of("queues")),
            "ms",
            mostMillisWithQueues));
  }

  private double median(List<String> arguments) throws IOException, InterruptedException {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      millis.add(start(arguments));
    }
    millis.sort(null);
    return millis.get(millis.size() / 2);
  }

  private static long start(List<String> arguments) throws IOException, InterruptedException {
    Contestant contestant = new Contestant("engine-start", EngineStart.class, arguments);
    try (LoadProcess process = LoadProcess.start(
        contestant, List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))) {
      String printed = process.awaitEnd();
      return printed
          .lines()
          .filter(line -> line.startsWith(MARK))
          .map(line -> Long.valueOf(line.substring(MARK.length())))
          .findFirst()
          .orElseThrow(() -> new IOException("The engine did not start: " + printed));
    }
  }
}
