package dev.stepworker.benchmarks.footprint;

import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Median;
import dev.stepworker.benchmarks.measure.Pause;
import dev.stepworker.benchmarks.measure.ProcessMemory;
import dev.stepworker.local.endpoint.TaskEndpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures an idle worker process, and weighs its jars. */
@Command(
    name = "footprint",
    mixinStandardHelpOptions = true,
    description = "Time to the first open poll and resident memory of an idle worker process under"
        + " java -jar, and the size of what it is made of.")
public final class Footprint implements Callable<Integer> {
  private static final int MILLIS = 1_000_000;
  private static final double BYTES_PER_KIB = 1024;

  private final PrintStream out;

  @Option(names = "--launcher", description = "folder of the packaged launcher (${DEFAULT-VALUE})")
  private Path launcher = Path.of("worker-app/target");

  @Option(names = "--jvm", split = " ", description = "options of its JVM; none by default")
  private List<String> jvm = List.of();

  @Option(names = "--rounds", description = "processes to start (${DEFAULT-VALUE})")
  private int rounds = 5;

  @Option(names = "--settle", description = "idle time before memory is read (${DEFAULT-VALUE})")
  private Duration settle = Duration.ofSeconds(15);

  Footprint(PrintStream out) {
    this.out = out;
  }

  /** Starts from the command line. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Footprint(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println(Machine.description());
    out.println("JVM options: " + (jvm.isEmpty() ? "none" : String.join(" ", jvm)));
    LauncherJar jar = LauncherJar.in(launcher);
    measure(jar);
    weigh(jar.sizes());
    return CommandLine.ExitCode.OK;
  }

  private void measure(LauncherJar jar) throws IOException, InterruptedException {
    Path plugins = Files.createTempDirectory("stepworker-footprint-");
    HandlersJar.into(plugins);
    List<Double> polls = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      try (TaskEndpoint endpoint = TaskEndpoint.start();
          IdleWorker worker = IdleWorker.start(jar.path(), jvm, plugins, endpoint)) {
        Pause.of(settle);
        ProcessMemory now = worker.memory();
        polls.add((double) worker.toFirstPoll().toNanos() / MILLIS);
        memory.add(now.residentMiB());
        out.printf(
            "round %d: first open poll after %.0f ms, resident %.0f MiB, %d threads%n",
            round, polls.get(round - 1), now.residentMiB(), now.threads());
      }
    }
    out.printf(
        "median: first open poll after %.0f ms, resident %.0f MiB%n",
        median(polls), median(memory));
  }

  private void weigh(List<JarSize> all) {
    List<JarSize> own = all.stream().filter(JarSize::isOwn).toList();
    out.printf("%n| jar | KiB | classes |%n|---|---:|---:|%n");
    own.forEach(this::print);
    print(JarSize.sum("Stepworker, " + own.size() + " jars", own));
    print(JarSize.sum("with libraries, " + all.size() + " jars", all));
  }

  private void print(JarSize size) {
    out.printf("| %s | %.0f | %d |%n", size.name(), size.bytes() / BYTES_PER_KIB, size.classes());
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
