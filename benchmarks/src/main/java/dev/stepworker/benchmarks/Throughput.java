package dev.stepworker.benchmarks;

import dev.stepworker.benchmarks.measure.Contest;
import dev.stepworker.benchmarks.measure.ContestPlan;
import dev.stepworker.benchmarks.measure.ContestTable;
import dev.stepworker.benchmarks.measure.Contestant;
import dev.stepworker.benchmarks.measure.LatencyLimit;
import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Rounds;
import dev.stepworker.benchmarks.peers.PeerKind;
import dev.stepworker.benchmarks.peers.PeerLoad;
import dev.stepworker.benchmarks.peers.TaskKind;
import dev.stepworker.testkit.load.LoadEndpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures tasks a second and CPU time a task, in pairs with what users would pick instead. */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = "Tasks a second and CPU a task, against the peers.")
public final class Throughput implements Callable<Integer> {
  private final PrintStream out;

  @Option(names = "--kind", defaultValue = "ACTIVITY", description = "${COMPLETION-CANDIDATES}")
  private TaskKind kind = TaskKind.ACTIVITY;

  @Option(names = "--slots", defaultValue = "50,200", split = ",", description = "Tasks at once.")
  private List<Integer> slots = List.of();

  @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count.")
  private int rounds = 1;

  @Option(names = "--warm-up", defaultValue = "15", description = "At most this many rounds.")
  private int warmUpRounds = 1;

  @Option(names = "--window", defaultValue = "PT3S", description = "Least length of a round.")
  private Duration window = Duration.ZERO;

  @Option(names = "--tasks", defaultValue = "10000", description = "Least tasks of a round.")
  private long leastTasks = 1;

  @Option(names = "--jvm", defaultValue = "-Xmx512m", split = " ", description = "JVM options.")
  private List<String> jvmOptions = List.of();

  @Option(names = "--peers", split = ",", description = "Only these peers.")
  private List<PeerKind> peers = List.of();

  @Option(names = "--polls", description = "Stepworker's polls; as many as slots can use if unset.")
  private Optional<Integer> polls = Optional.empty();

  @Option(names = "--http", defaultValue = "LEAN", split = ",", description = "Its HTTP clients.")
  private List<HttpChoice> http = List.of();

  @Option(names = "--latency", defaultValue = "PT0S", description = "Of each answer.")
  private Duration latency = Duration.ZERO;

  Throughput(PrintStream out) {
    this.out = out;
  }

  /** Prints every round and a table of medians. */
  public static void main(String... arguments) {
    CommandLine command = new CommandLine(new Throughput(System.out));
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("# " + Machine.description());
    for (int count : slots) {
      out.printf("# %s, %d slots, latency of each answer %s%n", kind, count, latency);
      Map<String, Rounds> results = contest(count);
      out.println(new ContestTable(results));
      if (!latency.isZero()) {
        out.println(new LatencyLimit(count, latency, kind.calls()).shares(results));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Map<String, Rounds> contest(int count) throws IOException, InterruptedException {
    try (LoadEndpoint endpoint = LoadEndpoint.start(latency)) {
      ContestPlan plan = new ContestPlan(window, leastTasks, warmUpRounds, rounds, jvmOptions);
      return new Contest(endpoint, plan, out).run(contestants(endpoint.uri(), count));
    }
  }

  private List<Contestant> contestants(URI endpoint, int count) {
    Stream<Contestant> others = Stream.of(PeerKind.values())
        .filter(peer -> peer.serves() == kind)
        .filter(peer -> peers.isEmpty() || peers.contains(peer))
        .map(peer -> peer(peer, endpoint, count));
    Stream<Contestant> ours = http.stream().map(client -> stepworker(client, endpoint, count));
    return Stream.concat(ours, others).toList();
  }

  private Contestant stepworker(HttpChoice client, URI endpoint, int count) {
    List<String> arguments = List.of(
        "--kind=" + kind,
        "--endpoint=" + endpoint,
        "--slots=" + count,
        "--polls=" + polls.orElse(kind == TaskKind.ACTIVITY ? count : Math.max(2, count / 10)),
        "--grace=5",
        "--http=" + client,
        "--name=" + client.contestant());
    return new Contestant(client.contestant(), WorkerLoad.class, arguments);
  }

  private static Contestant peer(PeerKind peer, URI endpoint, int slots) {
    String name = peer.name().toLowerCase(Locale.ROOT).replaceFirst("_[a-z]*$", "");
    return new Contestant(
        name,
        PeerLoad.class,
        List.of("--peer=" + peer, "--endpoint=" + endpoint, "--slots=" + slots, "--name=" + name));
  }
}
