package dev.stepworker.samples.documents;

import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Ends a run without losing a task, at its own end or when the process is asked to stop: the worker
 * takes no more tasks, open polls come back, running tasks end, and then the services in this
 * process close. Thread-safe; happens once, and every caller waits for its end.
 */
final class GentleStop implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(90);

  private final StepWorker worker;
  private final Services services;
  private final CountDownLatch stopped;
  private boolean isDone; // guarded by this

  /**
   * Also stops when the JVM is asked to end.
   *
   * @param stopped opened when the run is no longer wanted
   */
  GentleStop(StepWorker worker, Services services, CountDownLatch stopped) {
    this.worker = worker;
    this.services = services;
    this.stopped = stopped;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-on-signal"));
  }

  @Override
  public synchronized void close() {
    if (!isDone) {
      isDone = true;
      stopped.countDown();
      CompletableFuture<DrainReport> drain = worker.drain(GRACE);
      services.endPolls();
      drain.join();
      services.close();
    }
  }
}
