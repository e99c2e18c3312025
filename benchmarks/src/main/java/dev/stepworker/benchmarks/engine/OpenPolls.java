package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/**
 * Polls that are open at once, what they cost in threads, and whether each gets a task of its own.
 */
final class OpenPolls {
  private static final Duration ARRIVAL = Duration.ofSeconds(1);
  private static final double NANOS = 1e9;

  private final int count;

  OpenPolls(int count) {
    this.count = count;
  }

  List<Check> measure(int mostThreads, double mostSeconds) throws InterruptedException {
    try (LoadedEngine engine = new LoadedEngine(count)) {
      String activity = engine.activity("polled");
      String machine = engine.machine("polled", Definitions.waiting(activity));
      List<CompletableFuture<GetActivityTaskResponse>> polls = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        polls.add(engine.poll(activity));
      }
      Pause.of(ARRIVAL);
      int threads = engineThreads();
      long begin = System.nanoTime();
      engine.startExecutions(machine, count);
      Set<String> tokens =
          polls.stream().map(poll -> poll.join().taskToken()).collect(Collectors.toSet());
      double seconds = (System.nanoTime() - begin) / NANOS;
      return List.of(
          Check.atLeast("open polls that got a task of their own", tokens.size(), "polls", count),
          Check.atMost("threads of the engine meanwhile", threads, "threads", mostThreads),
          Check.atMost("time until all had one", seconds, "s", mostSeconds));
    }
  }

  private static int engineThreads() {
    return (int) Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("stepworker-local"))
        .count();
  }
}
