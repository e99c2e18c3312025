package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes messages whose task has ended, in batches, and tries the entries again that failed. A
 * message that cannot be deleted comes again, and is then found to be dead. Thread-safe.
 */
final class MessageDeletes {
  private static final Logger log = LoggerFactory.getLogger(MessageDeletes.class);
  private static final int MOST_ATTEMPTS = 5;

  private final QueueClient queue;
  private final WorkerTime time;
  private final QueueMeters meters;
  private final Pending pending = new Pending();
  private final Batcher<Deletion> batcher;

  MessageDeletes(QueueClient queue, WorkerTime time, Duration window, QueueMeters meters) {
    this.queue = queue;
    this.time = time;
    this.meters = meters;
    this.batcher = new Batcher<>(time, window, this::send);
  }

  /** Deletes a message soon. */
  void add(HeldMessage message) {
    pending.began();
    batcher.add(new Deletion(message, 1));
  }

  /** Sends what waits; ends when all is deleted or given up. */
  CompletableFuture<Void> flush() {
    batcher.flush();
    return pending.whenNone();
  }

  private void send(List<Deletion> batch) {
    long began = time.nanos();
    List<HeldMessage> messages = batch.stream().map(Deletion::message).toList();
    Continue.after(
        Calls.begin(() -> queue.delete(messages)),
        results -> answered(batch, results, began),
        failure -> {
          log.debug("Delete failed error={}", ServiceAnswers.nameOf(failure));
          answered(batch, Collections.nCopies(batch.size(), EntryResult.FAILED), began);
        });
  }

  private void answered(List<Deletion> batch, List<EntryResult> results, long began) {
    meters.deleted(!results.contains(EntryResult.FAILED), time.nanos() - began);
    List<Deletion> again = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Deletion deletion = batch.get(i);
      if (results.get(i) != EntryResult.FAILED) {
        pending.ended();
      } else if (deletion.attempt() < MOST_ATTEMPTS) {
        again.add(deletion.next());
      } else {
        log.warn(
            "Message was not deleted and will come again message={}",
            deletion.message().id());
        pending.ended();
      }
    }
    if (!again.isEmpty()) {
      time.schedule(Duration.ofMillis(200L << again.get(0).attempt()), () -> send(again));
    }
  }

  private record Deletion(HeldMessage message, int attempt) {
    Deletion next() {
      return new Deletion(message, attempt + 1);
    }
  }
}
