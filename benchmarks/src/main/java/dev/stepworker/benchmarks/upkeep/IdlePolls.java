package dev.stepworker.benchmarks.upkeep;

import dev.stepworker.benchmarks.WorkerLoad;
import dev.stepworker.benchmarks.measure.Contestant;
import dev.stepworker.benchmarks.measure.LoadProcess;
import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Pause;
import dev.stepworker.benchmarks.peers.PeerKind;
import dev.stepworker.benchmarks.peers.PeerLoad;
import dev.stepworker.testkit.load.Counts;
import dev.stepworker.testkit.load.LoadEndpoint;
import dev.stepworker.testkit.load.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what open polls cost, beside the hand-written loop with a thread for each. */
@Command(
    name = "idle",
    mixinStandardHelpOptions = true,
    description = "Threads, heap and CPU of a worker whose polls all wait, against the loop.")
public final class IdlePolls implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SETTLING = Duration.ofSeconds(5);

  private final PrintStream out;

  @Option(names = "--polls", defaultValue = "1000", description = "Open polls.")
  private int polls = 1;

  @Option(names = "--window", defaultValue = "PT60S", description = "How long CPU is watched.")
  private Duration window = Duration.ZERO;

  @Option(
      names = "--tasks",
      defaultValue = "50000",
      description = "Done between the two windows; before, the JVM runs what it has not compiled.")
  private int tasks = 1;

  @Option(names = "--jvm", defaultValue = "-Xmx512m", split = " ", description = "JVM options.")
  private List<String> jvmOptions = List.of();

  IdlePolls(PrintStream out) {
    this.out = out;
  }

  /** Prints a table, a line for each worker and window. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new IdlePolls(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("# " + Machine.description());
    out.printf("# limits: 32 threads, 1 %% of a core; %d polls, %s%n", polls, window);
    try (LoadEndpoint endpoint = LoadEndpoint.start(Duration.ZERO)) {
      out.println("| worker | tasks before | open polls | " + Upkeep.COLUMNS);
      out.println("|---|---|---|---|---|---|---|");
      measure(endpoint, stepworker(endpoint.uri()));
      measure(endpoint, loop(endpoint.uri()));
    }
    return CommandLine.ExitCode.OK;
  }

  private void measure(LoadEndpoint endpoint, Contestant contestant)
      throws IOException, InterruptedException {
    Source source = endpoint.source(contestant.name());
    try (LoadProcess process = LoadProcess.start(contestant, jvmOptions)) {
      watch(contestant, source, process);
      source.offer(tasks);
      Pause.until(
          tasks + " tasks of " + contestant.name(),
          PATIENCE,
          () -> source.counts().succeeded() == tasks);
      watch(contestant, source, process);
    }
  }

  private void watch(Contestant contestant, Source source, LoadProcess process)
      throws IOException, InterruptedException {
    Pause.until(
        polls + " polls of " + contestant.name(),
        PATIENCE,
        () -> source.counts().openPolls() == polls);
    Pause.of(SETTLING.compareTo(window) < 0 ? SETTLING : window);
    Upkeep upkeep = Upkeep.over(window, process);
    Counts counts = source.counts();
    out.printf(
        "| %s | %d | %d | %s%n",
        contestant.name(), counts.succeeded(), counts.openPolls(), upkeep.cells());
  }

  private Contestant stepworker(URI endpoint) {
    return new Contestant(
        "stepworker",
        WorkerLoad.class,
        List.of(
            "--kind=activity",
            "--endpoint=" + endpoint,
            "--slots=" + polls,
            "--polls=" + polls,
            "--name=stepworker"));
  }

  private Contestant loop(URI endpoint) {
    return new Contestant(
        "hand-written",
        PeerLoad.class,
        List.of(
            "--peer=" + PeerKind.HAND_WRITTEN_ACTIVITY,
            "--endpoint=" + endpoint,
            "--slots=" + polls,
            "--name=hand-written"));
  }
}
