package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.metrics.WorkerMeters;
import dev.stepworker.runtime.task.WorkerScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Everything that exists while a worker runs. Thread-safe. */
record RunningWorker(
    WorkerScope scope,
    List<ServedSource> sources,
    Map<String, SlotSupplier> pools,
    List<String> advice,
    MeterScope meterScope,
    WorkerMeters meters,
    Resources resources) {

  void startPolling() {
    sources.forEach(source -> source.pollers().start());
  }

  /** Begins no new poll; ends when the last open one has ended by itself. */
  CompletableFuture<Void> stopPolling() {
    return all(sources.stream().map(source -> source.pollers().stop()).toList());
  }

  /** Sends what sources still have to be told; ends when all is answered. */
  CompletableFuture<Void> flush() {
    return all(sources.stream().map(source -> source.flush().get()).toList());
  }

  /** How many polls are open. */
  int openPolls() {
    return sources.stream()
        .mapToInt(source -> source.pollers().tools().open().get())
        .sum();
  }

  WorkerStatus status(WorkerState state) {
    Instant now = scope.time().instant();
    List<SourceStatus> statuses =
        sources.stream().map(source -> source.status(now)).toList();
    return new WorkerStatus(
        state,
        statuses.stream().allMatch(SourceStatus::live),
        state == WorkerState.RUNNING,
        WorkerSlots.of(sources, pools),
        scope.inFlight().size(),
        statuses);
  }

  /** The tasks that are here, the oldest first. */
  List<TaskInHand> tasks() {
    return scope.inFlight().views(TaskInHand::of).stream()
        .sorted(Comparator.comparing(TaskInHand::receivedAt))
        .toList();
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }
}
