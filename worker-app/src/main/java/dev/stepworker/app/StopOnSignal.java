package dev.stepworker.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the process in order when the JVM is asked to end, by SIGTERM or SIGINT, and makes what
 * became of the drain its exit code.
 */
final class StopOnSignal implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(StopOnSignal.class);

  private final WorkerProcess process;

  private StopOnSignal(WorkerProcess process) {
    this.process = process;
  }

  static void register(WorkerProcess process) {
    Thread hook = new Thread(new StopOnSignal(process), "stepworker-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Ends the JVM itself: only a halt can still choose the exit code here. */
  @Override
  public void run() {
    ExitCode code = ExitCode.FAILED;
    try {
      code = process.stop();
      log.info("Process ends exitCode={}", code.code());
    } catch (RuntimeException e) {
      log.error("Process could not stop in order exitCode={}", code.code(), e);
    }
    Runtime.getRuntime().halt(code.code());
  }
}
