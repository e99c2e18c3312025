package dev.stepworker.benchmarks.upkeep;

import dev.stepworker.benchmarks.measure.LiveHeap;
import dev.stepworker.benchmarks.measure.LoadProcess;
import dev.stepworker.benchmarks.measure.Pause;
import dev.stepworker.benchmarks.measure.ProcessMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * What a process costs while it only waits.
 *
 * @param corePercent CPU over the window, in percent of one core
 * @param memory at the window's end
 * @param heap after the window
 */
record Upkeep(double corePercent, ProcessMemory memory, LiveHeap heap) {
  static final String COLUMNS = "CPU, % of a core | threads | heap after GC, MiB | resident, MiB |";

  private static final double PERCENT = 100;

  /** Watches the process for this long; the collection of its heap comes after. */
  static Upkeep over(Duration window, LoadProcess process)
      throws IOException, InterruptedException {
    Duration before = process.cpu();
    long start = System.nanoTime();
    Pause.of(window);
    double nanos = System.nanoTime() - start;
    double percent = PERCENT * process.cpu().minus(before).toNanos() / nanos;
    ProcessMemory memory = process.memory();
    return new Upkeep(percent, memory, process.liveHeap());
  }

  /** Its cells of a table with {@link #COLUMNS}. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%.2f | %d | %.1f | %.0f |",
        corePercent,
        memory.threads(),
        heap.mib(),
        memory.residentMiB());
  }
}
