package dev.stepworker.benchmarks;

import dev.stepworker.benchmarks.peers.TaskKind;
import dev.stepworker.runtime.StepWorker;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A worker whose handler does nothing, for as long as nobody sends SIGTERM, which drains it and
 * prints what it did. Works with any endpoint that speaks the protocols of Step Functions and SQS.
 */
@Command(
    name = "worker-load",
    mixinStandardHelpOptions = true,
    description = "Runs a Stepworker worker that does nothing with each task, until SIGTERM.")
public final class WorkerLoad implements Callable<Integer> {
  private final PrintStream out;

  @Option(names = "--endpoint", required = true, description = "URL of Step Functions and SQS.")
  private URI endpoint = URI.create("http://127.0.0.1");

  @Option(names = "--queue-endpoint", description = "URL of SQS, if it is another.")
  private Optional<URI> queueEndpoint = Optional.empty();

  @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}, any case.")
  private TaskKind kind = TaskKind.ACTIVITY;

  @Option(names = "--slots", required = true, description = "Tasks at once, 1 or more.")
  private int slots = 1;

  @Option(names = "--polls", description = "Polls at once; as the worker's defaults if unset.")
  private Optional<Integer> polls = Optional.empty();

  @Option(names = "--heartbeat", description = "Seconds of the heartbeat timeout; none if unset.")
  private Optional<Integer> heartbeatSeconds = Optional.empty();

  @Option(names = "--work", defaultValue = "0", description = "Milliseconds that a task takes.")
  private int workMillis = 0;

  @Option(names = "--name", defaultValue = "load", description = "The activity's or queue's name.")
  private String name = "load";

  @Option(
      names = "--grace",
      defaultValue = "90",
      description = "Seconds that SIGTERM leaves to polls and tasks.")
  private int graceSeconds = 90;

  @Option(
      names = "--http",
      defaultValue = "LEAN",
      description = "The HTTP client: ${COMPLETION-CANDIDATES}.")
  private HttpChoice http = HttpChoice.LEAN;

  WorkerLoad(PrintStream out) {
    this.out = out;
  }

  /** Runs until SIGTERM. */
  public static void main(String... arguments) {
    CommandLine command = new CommandLine(new WorkerLoad(System.out));
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    LoadTasks tasks = new LoadTasks(Duration.ofMillis(workMillis));
    StepWorker worker = new LoadWorker(settings(), http, tasks).build();
    worker.start();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> drain(worker, tasks), "worker-load-shutdown"));
    worker.awaitStopped();
    return CommandLine.ExitCode.OK;
  }

  private LoadSettings settings() {
    return new LoadSettings(
        kind,
        name,
        endpoint,
        queueEndpoint.orElse(endpoint),
        new LoadLimits(slots, polls, heartbeatSeconds.map(Duration::ofSeconds)));
  }

  private void drain(StepWorker worker, LoadTasks tasks) {
    LoadReport report = tasks.report();
    out.println(report);
    out.println(worker.drain(Duration.ofSeconds(graceSeconds)).join());
    out.flush();
  }
}
