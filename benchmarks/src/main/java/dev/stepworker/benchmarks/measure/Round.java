package dev.stepworker.benchmarks.measure;

import java.time.Duration;

/**
 * What one contestant did in one window of time.
 *
 * @param tasks answered
 * @param cpu used by its process
 * @param wall the window's length
 */
public record Round(long tasks, Duration cpu, Duration wall) {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;

  /** CPU time of its process for each task, in microseconds. */
  public double cpuMicrosPerTask() {
    return cpu.toNanos() / NANOS_PER_MICRO / tasks;
  }

  /** Tasks a second of wall time. */
  public double tasksPerSecond() {
    return tasks * NANOS_PER_SECOND / wall.toNanos();
  }

  /** Cores that its process kept busy. */
  public double cores() {
    return (double) cpu.toNanos() / wall.toNanos();
  }
}
