package dev.stepworker.benchmarks;

import java.time.Duration;

/**
 * What a worker did from its start to its stop.
 *
 * @param tasks that its handler was given
 * @param cpu of the whole process
 * @param wall since the start
 */
record LoadReport(long tasks, Duration cpu, Duration wall) {
  @Override
  public String toString() {
    return String.format(
        "LoadReport[tasks=%d, seconds=%.1f, tasksPerSecond=%.0f, cpuSeconds=%.1f,"
            + " cpuMicrosPerTask=%.1f]",
        tasks,
        wall.toNanos() / 1e9,
        tasks * 1e9 / wall.toNanos(),
        cpu.toNanos() / 1e9,
        tasks == 0 ? 0 : cpu.toNanos() / 1e3 / tasks);
  }
}
