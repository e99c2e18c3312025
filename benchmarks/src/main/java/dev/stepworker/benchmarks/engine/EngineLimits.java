package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.measure.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the local engine and prints each number beside its limit; fails if one is missed. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    description = "Holds the local engine to its limits.")
public final class EngineLimits implements Callable<Integer> {
  private static final double MOST_MEGABYTES = 700;
  private static final int MOST_THREADS = 20;
  private static final double MOST_DELIVERY_SECONDS = 30;
  private static final double LEAST_RATE = 500;
  private static final double MOST_START_MILLIS = 1000;
  private static final double MOST_QUEUE_MILLIS = 3000;

  private final PrintStream out;

  @Option(names = "--waiting", defaultValue = "10000", description = "Executions on tokens.")
  private int waiting = 1;

  @Option(names = "--polls", defaultValue = "1000", description = "Polls at once, up to 1000.")
  private int polls = 1;

  @Option(names = "--executions", defaultValue = "10000", description = "Executions to time.")
  private int executions = 1;

  @Option(names = "--starts", defaultValue = "3", description = "JVMs to start; 0 for none.")
  private int starts = 0;

  EngineLimits(PrintStream out) {
    this.out = out;
  }

  /** Prints the numbers. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new EngineLimits(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("# " + Machine.description());
    List<Check> checks = new ArrayList<>();
    print(checks, new WaitingExecutions(waiting).measure(MOST_MEGABYTES));
    print(checks, new OpenPolls(polls).measure(MOST_THREADS, MOST_DELIVERY_SECONDS));
    print(checks, new ExecutionRate(executions).measure(LEAST_RATE));
    if (starts > 0) {
      print(checks, new StartUp(starts).measure(MOST_START_MILLIS, MOST_QUEUE_MILLIS));
    }
    return checks.stream().allMatch(Check::isMet)
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.SOFTWARE;
  }

  private void print(List<Check> checks, List<Check> measured) {
    measured.forEach(out::println);
    checks.addAll(measured);
  }
}
