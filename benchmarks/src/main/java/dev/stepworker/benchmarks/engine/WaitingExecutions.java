package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** Executions that wait for a token at once, and whether each of them still ends. */
final class WaitingExecutions {
  private static final int POLLS = 100;
  private static final double MEGABYTE = 1024 * 1024;

  private final int count;

  WaitingExecutions(int count) {
    this.count = count;
  }

  List<Check> measure(double mostMegabytes) throws InterruptedException {
    double before = heapMegabytes();
    try (LoadedEngine engine = new LoadedEngine(POLLS)) {
      String activity = engine.activity("waiting");
      engine.startExecutions(engine.machine("waiting", Definitions.waiting(activity)), count);
      List<String> tokens = take(engine, activity);
      double megabytes = heapMegabytes() - before;
      tokens.forEach(token -> engine.succeed(token).join());
      Pause.until(
          "the ends of the executions", LoadedEngine.PATIENCE, () -> engine.succeeded() == count);
      return List.of(
          Check.atLeast("executions waiting on tokens at once", tokens.size(), "executions", count),
          Check.atMost("heap they take, with the client", megabytes, "MB", mostMegabytes));
    }
  }

  private List<String> take(LoadedEngine engine, String activity) {
    List<String> tokens = new ArrayList<>(count);
    while (tokens.size() < count) {
      List<CompletableFuture<GetActivityTaskResponse>> polls = new ArrayList<>(POLLS);
      for (int i = 0; i < Math.min(POLLS, count - tokens.size()); i++) {
        polls.add(engine.poll(activity));
      }
      polls.forEach(poll -> tokens.add(poll.join().taskToken()));
    }
    return tokens;
  }

  private static double heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
