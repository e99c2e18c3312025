package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes messages whose task has ended. A message that cannot be deleted comes again, and is then
 * found to be dead. Thread-safe.
 */
final class MessageDeletes {
  private static final Logger log = LoggerFactory.getLogger(MessageDeletes.class);

  private final RetriedBatches<HeldMessage> batches;

  MessageDeletes(QueueClient queue, WorkerTime time, Duration window, QueueMeters meters) {
    this.batches = new RetriedBatches<>(time, window, new DeleteCall(queue, meters));
  }

  /** Deletes a message soon. */
  void add(HeldMessage message) {
    batches.add(message);
  }

  /** Sends what waits; ends when all is deleted or given up. */
  CompletableFuture<Void> flush() {
    return batches.flush();
  }

  private record DeleteCall(QueueClient queue, QueueMeters meters)
      implements BatchCall<HeldMessage> {
    @Override
    public CompletableFuture<List<EntryResult>> send(List<HeldMessage> batch) {
      return queue.delete(batch);
    }

    @Override
    public void answered(boolean isOk, long nanos) {
      meters.deleted(isOk, nanos);
    }

    @Override
    public void gaveUp(List<HeldMessage> messages) {
      log.warn(
          "Messages were not deleted and will come again messages={}",
          messages.stream().map(HeldMessage::id).toList());
    }
  }
}
