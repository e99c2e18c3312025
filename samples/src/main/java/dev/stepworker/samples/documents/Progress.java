package dev.stepworker.samples.documents;

import dev.stepworker.runtime.StepWorker;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Tells once a second how the work goes. Thread-safe. */
final class Progress implements AutoCloseable {
  private final StepWorker worker;
  private final Measurements measurements;
  private final PrintStream terminal;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Progress::thread);

  Progress(StepWorker worker, Measurements measurements, PrintStream terminal) {
    this.worker = worker;
    this.measurements = measurements;
    this.terminal = terminal;
  }

  void start() {
    ScheduledFuture<?> unused = timer.scheduleAtFixedRate(this::tell, 0, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    tell();
  }

  private void tell() {
    terminal.printf(
        "  tasks: %d done, %d in flight, %d failed%n",
        measurements.succeeded(), worker.status().tasks(), measurements.failed());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
