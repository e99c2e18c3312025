package dev.stepworker.benchmarks.measure;

import dev.stepworker.testkit.load.Counts;
import dev.stepworker.testkit.load.Source;
import java.io.IOException;
import java.time.Duration;

/** A contestant that runs, with the activity or queue that feeds it. */
final class Entrant implements AutoCloseable {
  private static final Duration SETTLING = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

  private final Contestant contestant;
  private final LoadProcess process;
  private final Source source;

  Entrant(Contestant contestant, LoadProcess process, Source source) {
    this.contestant = contestant;
    this.process = process;
    this.source = source;
  }

  String name() {
    return contestant.name();
  }

  /** Waits for its first poll. */
  void awaitReady() throws InterruptedException {
    Pause.until("the first poll of " + name(), PATIENCE, () -> source.counts().openPolls() > 0);
  }

  /** Feeds it for this long and this many tasks, and measures; it is idle before and after. */
  Round run(Duration window, long leastTasks) throws InterruptedException {
    source.open();
    Pause.of(SETTLING);
    Duration cpuBefore = process.cpu();
    long tasksBefore = source.counts().succeeded();
    long start = System.nanoTime();
    Pause.of(window);
    Pause.until(
        leastTasks + " tasks of " + name(),
        LONGEST_ROUND,
        () -> source.counts().succeeded() - tasksBefore >= leastTasks);
    Duration cpu = process.cpu().minus(cpuBefore);
    long tasks = source.counts().succeeded() - tasksBefore;
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    source.close();
    Pause.until("the answers of " + name(), PATIENCE, () -> source.counts().inFlight() == 0);
    return new Round(tasks, cpu, wall);
  }

  /** Stops it and tells what it printed. */
  String stop() throws IOException, InterruptedException {
    process.terminate();
    Pause.of(SETTLING);
    source.dismiss();
    return process.awaitEnd();
  }

  Counts counts() {
    return source.counts();
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
