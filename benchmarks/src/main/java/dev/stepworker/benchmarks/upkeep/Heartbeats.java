package dev.stepworker.benchmarks.upkeep;

import dev.stepworker.benchmarks.WorkerLoad;
import dev.stepworker.benchmarks.measure.Contestant;
import dev.stepworker.benchmarks.measure.LoadProcess;
import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Pause;
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

/** Measures what the heartbeats of many tasks cost and how late they come, beside a pool's. */
@Command(
    name = "heartbeats",
    mixinStandardHelpOptions = true,
    description = "Lateness and cost of heartbeats, against a scheduled thread pool.")
public final class Heartbeats implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int BEATS_PER_TIMEOUT = 3;
  private static final double MOST_JITTER = 1.2;
  private static final int POLLS = 100;

  private final PrintStream out;

  @Option(
      names = "--tasks",
      defaultValue = "1000,5000,10000",
      split = ",",
      description = "At once.")
  private List<Integer> tasks = List.of();

  @Option(names = "--timeout", defaultValue = "30", description = "Seconds; a beat each third.")
  private int timeoutSeconds = 1;

  @Option(names = "--window", defaultValue = "PT60S", description = "How long beats are watched.")
  private Duration window = Duration.ZERO;

  @Option(names = "--latency", defaultValue = "PT0S", description = "Of each answer.")
  private Duration latency = Duration.ZERO;

  @Option(names = "--pool", defaultValue = "16", description = "Threads of the scheduled pool.")
  private int poolThreads = 1;

  @Option(names = "--jvm", defaultValue = "-Xmx512m", split = " ", description = "JVM options.")
  private List<String> jvmOptions = List.of();

  Heartbeats(PrintStream out) {
    this.out = out;
  }

  /** Prints a table, one line a worker and number of tasks. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Heartbeats(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("# " + Machine.description());
    out.printf("# limit: p99 late by less than 1 s; a beat each %s, %s%n", interval(), window);
    out.println("| worker | tasks | " + Silence.COLUMNS + " " + Upkeep.COLUMNS);
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (int count : tasks) {
      try (LoadEndpoint endpoint = LoadEndpoint.start(latency)) {
        Duration jittered = Duration.ofNanos((long) (interval().toNanos() * MOST_JITTER));
        measure(endpoint, stepworker(endpoint.uri(), count), count, jittered);
        measure(endpoint, pool(endpoint.uri(), count), count, interval());
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void measure(LoadEndpoint endpoint, Contestant contestant, int count, Duration planned)
      throws IOException, InterruptedException {
    Source source = endpoint.source(contestant.name());
    source.watchHeartbeats();
    source.offer(count);
    try (LoadProcess process = LoadProcess.start(contestant, jvmOptions)) {
      Pause.until(
          count + " tasks of " + contestant.name(),
          PATIENCE,
          () -> source.counts().handedOut() == count);
      Pause.of(interval());
      source.gaps().clear();
      Upkeep upkeep = Upkeep.over(window, process);
      String silence = new Silence(source.gaps(), planned).cells();
      out.println(
          "| " + contestant.name() + " | " + count + " | " + silence + " " + upkeep.cells());
    }
  }

  private Duration interval() {
    return Duration.ofSeconds(timeoutSeconds).dividedBy(BEATS_PER_TIMEOUT);
  }

  private Contestant stepworker(URI endpoint, int count) {
    return new Contestant(
        "stepworker",
        WorkerLoad.class,
        List.of(
            "--kind=activity",
            "--endpoint=" + endpoint,
            "--slots=" + count,
            "--polls=" + Math.min(POLLS, count),
            "--heartbeat=" + timeoutSeconds,
            "--work=" + Duration.ofDays(1).toMillis(),
            "--name=stepworker"));
  }

  private Contestant pool(URI endpoint, int count) {
    return new Contestant(
        "scheduled pool",
        HeartbeatPool.class,
        List.of(
            "--endpoint=" + endpoint,
            "--tasks=" + count,
            "--interval=" + interval().toMillis(),
            "--threads=" + poolThreads,
            "--name=scheduled pool"));
  }
}
