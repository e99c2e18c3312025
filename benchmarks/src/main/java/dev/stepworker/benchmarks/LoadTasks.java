package dev.stepworker.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a worker under load does with a task: gives the input back, at once or later, and counts.
 */
final class LoadTasks {
  private final LongAdder count = new LongAdder();
  private final long start = System.nanoTime();
  private final Duration work;
  private final Executor later;

  LoadTasks(Duration work) {
    this.work = work;
    this.later = CompletableFuture.delayedExecutor(work.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean takeTime() {
    return !work.isZero();
  }

  JsonNode echo(JsonNode input) {
    count.increment();
    return input;
  }

  CompletionStage<JsonNode> echoLater(JsonNode input) {
    return CompletableFuture.supplyAsync(() -> echo(input), later);
  }

  LoadReport report() {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new LoadReport(
        count.sum(),
        Duration.ofNanos(process.getProcessCpuTime()),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
