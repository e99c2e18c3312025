package dev.stepworker.runtime.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A {@link SoakWorker} that can be ended in two ways. Confined to one thread at a time. */
final class WorkerProcess {
  private final String name;
  private final Process process;
  private boolean killed;

  private WorkerProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  static WorkerProcess start(ServiceAddresses services, String name) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder command = new ProcessBuilder(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            SoakWorker.class.getName(),
            services.stepFunctions().toString(),
            services.sqs().toString(),
            name)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.INHERIT);
    try {
      return new WorkerProcess(name, command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that the endpoint knows it by. */
  String name() {
    return name;
  }

  /** Whether it was ended without a word. */
  boolean wasKilled() {
    return killed;
  }

  /** Ends it without a word: SIGKILL. */
  void kill() {
    killed = true;
    process.destroyForcibly();
  }

  /** Asks it to drain: SIGTERM. */
  void terminate() {
    process.destroy();
  }

  void awaitEnd() {
    process.onExit().join();
  }
}
