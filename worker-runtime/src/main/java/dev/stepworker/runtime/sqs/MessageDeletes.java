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
  private static final Duration FIRST_WAIT = Duration.ofMillis(400);

  private final QueueClient queue;
  private final WorkerTime time;
  private final QueueMeters meters;
  private final Pending pending = new Pending();
  private final Batcher<HeldMessage> batcher;

  MessageDeletes(QueueClient queue, WorkerTime time, Duration window, QueueMeters meters) {
    this.queue = queue;
    this.time = time;
    this.meters = meters;
    this.batcher = new Batcher<>(time, window, batch -> send(batch, 1));
  }

  /** Deletes a message soon. */
  void add(HeldMessage message) {
    pending.began();
    batcher.add(message);
  }

  /** Sends what waits; ends when all is deleted or given up. */
  CompletableFuture<Void> flush() {
    batcher.flush();
    return pending.whenNone();
  }

  private void send(List<HeldMessage> batch, int attempt) {
    long began = time.nanos();
    Continue.after(
        Calls.begin(() -> queue.delete(batch)),
        results -> answered(batch, results, began, attempt),
        failure -> {
          log.debug("Delete failed error={}", ServiceAnswers.nameOf(failure));
          answered(batch, Collections.nCopies(batch.size(), EntryResult.FAILED), began, attempt);
        });
  }

  private void answered(
      List<HeldMessage> batch, List<EntryResult> results, long began, int attempt) {
    meters.deleted(!results.contains(EntryResult.FAILED), time.nanos() - began);
    List<HeldMessage> failed = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i) == EntryResult.FAILED) {
        failed.add(batch.get(i));
      } else {
        pending.ended();
      }
    }
    if (failed.isEmpty()) {
      return;
    }
    if (attempt < MOST_ATTEMPTS) {
      Duration wait = FIRST_WAIT.multipliedBy(1L << (attempt - 1));
      time.schedule(wait, () -> send(failed, attempt + 1));
    } else {
      giveUp(failed);
    }
  }

  private void giveUp(List<HeldMessage> messages) {
    log.warn(
        "Messages were not deleted and will come again messages={}",
        messages.stream().map(HeldMessage::id).toList());
    messages.forEach(message -> pending.ended());
  }
}
