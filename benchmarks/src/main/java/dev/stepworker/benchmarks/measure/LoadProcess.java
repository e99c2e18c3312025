package dev.stepworker.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant that runs in a JVM of its own, on the same class path and JDK as this one. */
public final class LoadProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 20;

  private final Process process;
  private final Path output;

  private LoadProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it; what it prints goes to a temporary file.
   *
   * @param jvmOptions such as {@code -Xmx512m}; the same for all that are compared
   * @throws IOException if the JVM cannot be started
   */
  public static LoadProcess start(Contestant contestant, List<String> jvmOptions)
      throws IOException {
    Path output = Files.createTempFile("stepworker-" + contestant.name() + "-", ".out");
    Process started = new ProcessBuilder(command(contestant, jvmOptions))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    return new LoadProcess(started, output);
  }

  /** The CPU time it has used so far, in steps of the kernel's tick of 10 ms. */
  public Duration cpu() {
    return process
        .toHandle()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("Process " + process.pid() + " has ended"));
  }

  /** What it occupies now, its threads among it. */
  public ProcessMemory memory() throws IOException {
    return ProcessMemory.of(process.pid());
  }

  /** What its heap holds after a full collection. */
  public LiveHeap liveHeap() throws IOException, InterruptedException {
    return LiveHeap.of(process.pid());
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Waits for its end, at most 20 seconds, and gives back what it printed. */
  public String awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return Files.readString(output);
  }

  /** Ends it without grace, if it still runs, and forgets what it printed. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(output);
  }

  private static List<String> command(Contestant contestant, List<String> jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(contestant.mainClass().getName());
    command.addAll(contestant.arguments());
    return command;
  }
}
