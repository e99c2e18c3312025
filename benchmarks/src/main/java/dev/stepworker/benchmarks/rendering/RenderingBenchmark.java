package dev.stepworker.benchmarks.rendering;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Builds, checks and renders a state machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RenderingBenchmark {
  /** How many states. */
  @Param({"50", "1000"})
  public int states;

  /** From nothing to the text of the definition. */
  @Benchmark
  public String render() {
    return new ManyStates(states).build().toJson();
  }

  /** The same for tasks of twenty integrations. */
  @Benchmark
  public String renderTwentyIntegrations() {
    return new TwentyIntegrations(states).build().toJson();
  }

  /** The policy of the role that goes with them. */
  @Benchmark
  public String policyOfTwentyIntegrations() {
    return new TwentyIntegrations(states).build().rolePolicy().toJson();
  }
}
