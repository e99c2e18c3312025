package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Pause;
import java.util.List;

/** Executions of five states a second, started by calls and run to their end. */
final class ExecutionRate {
  private static final double NANOS = 1e9;
  private static final int WARM_UP_SHARE = 4;

  private final int count;

  ExecutionRate(int count) {
    this.count = count;
  }

  List<Check> measure(double leastPerSecond) throws InterruptedException {
    try (LoadedEngine engine = new LoadedEngine(0)) {
      String machine = engine.machine("five", Definitions.FIVE_STATES);
      int warmUp = count / WARM_UP_SHARE;
      run(engine, machine, warmUp);
      long begin = System.nanoTime();
      run(engine, machine, count);
      double seconds = (System.nanoTime() - begin) / NANOS;
      return List.of(Check.atLeast(
          "executions of five states", count / seconds, "executions/s", leastPerSecond));
    }
  }

  private static void run(LoadedEngine engine, String machine, int executions)
      throws InterruptedException {
    long until = engine.succeeded() + executions;
    engine.startExecutions(machine, executions);
    Pause.until(
        "the ends of the executions", LoadedEngine.PATIENCE, () -> engine.succeeded() >= until);
  }
}
