package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows messages to other workers, at once or after a wait. One that cannot be handed back becomes
 * visible later by itself. Thread-safe.
 */
final class HandBacks {
  private static final Logger log = LoggerFactory.getLogger(HandBacks.class);
  private static final Duration WINDOW = Duration.ofMillis(50);

  private final RetriedBatches<VisibilityChange> batches;

  HandBacks(QueueClient queue, WorkerTime time, QueueMeters meters) {
    this.batches = new RetriedBatches<>(time, WINDOW, new HandBackCall(queue, meters));
  }

  /** Makes a message visible soon. */
  void add(HeldMessage message, Duration after) {
    batches.add(new VisibilityChange(message, after));
  }

  /** Sends what waits; ends when all is handed back or given up. */
  CompletableFuture<Void> flush() {
    return batches.flush();
  }

  private record HandBackCall(QueueClient queue, QueueMeters meters)
      implements BatchCall<VisibilityChange> {
    @Override
    public CompletableFuture<List<EntryResult>> send(List<VisibilityChange> batch) {
      return queue.changeVisibility(batch);
    }

    @Override
    public void answered(boolean isOk, long nanos) {
      meters.visibilityChanged(isOk, nanos);
    }

    @Override
    public void gaveUp(List<VisibilityChange> changes) {
      log.warn(
          "Messages were not handed back and become visible later messages={}",
          changes.stream().map(change -> change.message().id()).toList());
    }
  }
}
