package dev.stepworker.benchmarks;

import dev.stepworker.benchmarks.endpoint.LoadEndpoint;
import dev.stepworker.benchmarks.measure.Contest;
import dev.stepworker.benchmarks.measure.ContestPlan;
import dev.stepworker.benchmarks.measure.ContestTable;
import dev.stepworker.benchmarks.measure.Contestant;
import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Rounds;
import dev.stepworker.benchmarks.peers.PeerKind;
import dev.stepworker.benchmarks.peers.PeerLoad;
import dev.stepworker.benchmarks.peers.TaskKind;
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
      out.printf("# %s, %d slots%n", kind, count);
      try (LoadEndpoint endpoint = LoadEndpoint.start(Duration.ZERO)) {
        ContestPlan plan = new ContestPlan(window, leastTasks, warmUpRounds, rounds, jvmOptions);
        Map<String, Rounds> results =
            new Contest(endpoint, plan, out).run(contestants(endpoint.uri(), count));
        out.println(new ContestTable(results));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private List<Contestant> contestants(URI endpoint, int count) {
    Stream<Contestant> others = Stream.of(PeerKind.values())
        .filter(peer -> peer.serves() == kind)
        .filter(peer -> peers.isEmpty() || peers.contains(peer))
        .map(peer -> peer(peer, endpoint, count));
    return Stream.concat(Stream.of(stepworker(endpoint, count)), others).toList();
  }

  private Contestant stepworker(URI endpoint, int count) {
    List<String> arguments = List.of(
        "--kind=" + kind,
        "--endpoint=" + endpoint,
        "--slots=" + count,
        "--polls=" + polls.orElse(kind == TaskKind.ACTIVITY ? count : Math.max(2, count / 10)),
        "--grace=5",
        "--name=stepworker");
    return new Contestant("stepworker", WorkerLoad.class, arguments);
  }

  private static Contestant peer(PeerKind peer, URI endpoint, int slots) {
    String name = peer.name().toLowerCase(Locale.ROOT).replaceFirst("_[a-z]*$", "");
    return new Contestant(
        name,
        PeerLoad.class,
        List.of("--peer=" + peer, "--endpoint=" + endpoint, "--slots=" + slots, "--name=" + name));
  }
}
