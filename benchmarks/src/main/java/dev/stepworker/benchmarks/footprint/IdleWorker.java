package dev.stepworker.benchmarks.footprint;

import dev.stepworker.benchmarks.measure.ProcessMemory;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.faults.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The launcher under {@code java -jar}, polling an endpoint of this JVM that has no task for it.
 */
final class IdleWorker implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Duration toFirstPoll;

  private IdleWorker(Process process, Duration toFirstPoll) {
    this.process = process;
    this.toFirstPoll = toFirstPoll;
  }

  /**
   * Starts it and waits for its first open poll.
   *
   * @param jvmOptions such as {@code -Xmx128m}
   * @param plugins folder of its handlers
   * @throws IllegalStateException if it does not poll within a minute
   */
  static IdleWorker start(Path jar, List<String> jvmOptions, Path plugins, TaskEndpoint endpoint)
      throws IOException, InterruptedException {
    CompletableFuture<Long> polled = new CompletableFuture<>();
    endpoint
        .faults()
        .inject(Fault.sideEffect("first poll", () -> polled.complete(System.nanoTime()))
            .on("GetActivityTask")
            .next(1));
    ProcessBuilder command = new ProcessBuilder(command(jar, jvmOptions))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().clear();
    command.environment().putAll(environment(plugins, endpoint));
    long begun = System.nanoTime();
    Process process = command.start();
    return new IdleWorker(process, Duration.ofNanos(await(polled, process) - begun));
  }

  /** From the start of the process to the arrival of its first poll. */
  Duration toFirstPoll() {
    return toFirstPoll;
  }

  /** What it occupies now. */
  ProcessMemory memory() throws IOException {
    return ProcessMemory.of(process.pid());
  }

  /** Kills it: it has no task to lose. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static long await(CompletableFuture<Long> polled, Process process)
      throws InterruptedException {
    try {
      return polled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "The worker has not polled within " + PATIENCE_SECONDS + " s; see what it prints", e);
    }
  }

  private static List<String> command(Path jar, List<String> jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private static Map<String, String> environment(Path plugins, TaskEndpoint endpoint) {
    return Map.of(
        "STEPWORKER_PLUGINS_FOLDER", plugins.toString(),
        "STEPWORKER_MANAGEMENT_PORT", "0",
        "STEPWORKER_HANDLERS_IDLE_ACTIVITY_ARN", endpoint.createActivity(IdleHandlers.ACTIVITY),
        "AWS_ENDPOINT_URL_SFN", endpoint.uri().toString(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }
}
