package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Pause;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.LocalStepFunctionsBuilder;
import java.io.IOException;
import java.util.List;

/** Executions of five states a second, started by calls and run to their end. */
final class ExecutionRate {
  private static final double NANOS = 1e9;
  private static final int WARM_UP_SHARE = 4;

  private final int count;

  ExecutionRate(int count) {
    this.count = count;
  }

  List<Check> measure(double leastPerSecond) throws IOException, InterruptedException {
    try (TemporaryDirectory state = TemporaryDirectory.create()) {
      return List.of(
          rate("executions of five states", LocalStepFunctions.builder(), leastPerSecond),
          rate(
              "the same, kept in a directory",
              LocalStepFunctions.builder().stateDirectory(state.path()),
              leastPerSecond));
    }
  }

  private Check rate(String what, LocalStepFunctionsBuilder builder, double leastPerSecond)
      throws InterruptedException {
    try (LoadedEngine engine = new LoadedEngine(0, builder)) {
      String machine = engine.machine("five", Definitions.FIVE_STATES);
      int warmUp = count / WARM_UP_SHARE;
      run(engine, machine, warmUp);
      long begin = System.nanoTime();
      run(engine, machine, count);
      double seconds = (System.nanoTime() - begin) / NANOS;
      return Check.atLeast(what, count / seconds, "executions/s", leastPerSecond);
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
