package dev.stepworker.runtime.metrics;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is measured of a worker as a whole. Thread-safe. */
public final class WorkerMeters {
  private final MeterGuard guard = new MeterGuard();
  private final Timer cleanDrain;
  private final Timer uncleanDrain;

  public WorkerMeters(MeterScope scope) {
    cleanDrain = scope.timer("drain", "clean", "true");
    uncleanDrain = scope.timer("drain", "clean", "false");
  }

  /** The worker drained. */
  public void drained(boolean isClean, Duration took) {
    guard.run(() -> (isClean ? cleanDrain : uncleanDrain).record(took));
  }
}
