package dev.stepworker.samples.documents;

import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a run without losing a task, at its own end or when the process is asked to stop: the worker
 * takes no more tasks, those that run are answered, and then the services in this process close,
 * which answers the polls that are still open. Thread-safe; happens once.
 */
final class GentleStop implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(90);
  private static final long LOOK_EVERY_MILLIS = 20;

  private final StepWorker worker;
  private final Services services;
  private final CountDownLatch stopped;
  private final AtomicBoolean isStopping = new AtomicBoolean();
  private final CountDownLatch drained = new CountDownLatch(1);
  private final Thread onSignal = new Thread(this::stop, "stop-on-signal");

  GentleStop(StepWorker worker, Services services, CountDownLatch stopped) {
    this.worker = worker;
    this.services = services;
    this.stopped = stopped;
    Runtime.getRuntime().addShutdownHook(onSignal);
  }

  @Override
  public void close() {
    stop();
  }

  private void stop() {
    if (isStopping.compareAndSet(false, true)) {
      stopped.countDown();
      CompletableFuture<DrainReport> drain = worker.drain(GRACE);
      awaitTasks(drain);
      services.close();
      drain.join();
      worker.close();
      drained.countDown();
    } else {
      awaitDrained();
    }
  }

  private void awaitTasks(CompletableFuture<DrainReport> drain) {
    while (worker.status().tasks() > 0 && !drain.isDone()) {
      drain.completeOnTimeout(null, 0, TimeUnit.MILLISECONDS);
    }
  }

  private void awaitDrained() {
    try {
      drained.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
