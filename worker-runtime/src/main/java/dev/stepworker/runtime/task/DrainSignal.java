package dev.stepworker.runtime.task;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells the tasks of a worker that it is stopping, and counts those that still come. Thread-safe.
 */
public final class DrainSignal {
  private enum Phase {
    RUNNING,
    DRAINING,
    HANDING_BACK
  }

  private final AtomicLong late = new AtomicLong();
  private volatile Phase phase = Phase.RUNNING;

  /** The worker stops: tasks that are here, or come from open polls, still run. */
  public void drain() {
    phase = Phase.DRAINING;
  }

  /** There is no time left: tasks that come now go back at once. */
  public void handBack() {
    phase = Phase.HANDING_BACK;
  }

  /** Whether the worker is stopping. */
  public boolean isDraining() {
    return phase != Phase.RUNNING;
  }

  /** How many tasks came while the worker was stopping. */
  public long lateTasks() {
    return late.get();
  }

  /** A task came; whether it must go back at once. */
  boolean refusesTask() {
    Phase current = phase;
    if (current != Phase.RUNNING) {
      late.incrementAndGet();
    }
    return current == Phase.HANDING_BACK;
  }
}
