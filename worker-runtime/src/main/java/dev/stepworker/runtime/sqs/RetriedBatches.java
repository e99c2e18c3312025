package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends entries in batches, and those again that failed, five times in all. Thread-safe. */
final class RetriedBatches<T> {
  private static final Logger log = LoggerFactory.getLogger(RetriedBatches.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(400);

  private final WorkerTime time;
  private final BatchCall<T> call;
  private final Pending pending = new Pending();
  private final Batcher<T> batcher;

  /**
   * Sends nothing yet.
   *
   * @param window the longest time that an entry waits for others
   */
  RetriedBatches(WorkerTime time, Duration window, BatchCall<T> call) {
    this.time = time;
    this.call = call;
    this.batcher = new Batcher<>(time, window, batch -> send(batch, 1));
  }

  /** Sends an entry soon. */
  void add(T entry) {
    pending.began();
    batcher.add(entry);
  }

  /** Sends what waits; ends when all is done or given up. */
  CompletableFuture<Void> flush() {
    batcher.flush();
    return pending.whenNone();
  }

  private void send(List<T> batch, int attempt) {
    long began = time.nanos();
    Continue.after(
        Calls.begin(() -> call.send(batch)),
        results -> answered(batch, results, began, attempt),
        failure -> {
          log.debug("Batch failed error={}", ServiceAnswers.nameOf(failure));
          answered(batch, Collections.nCopies(batch.size(), EntryResult.FAILED), began, attempt);
        });
  }

  private void answered(List<T> batch, List<EntryResult> results, long began, int attempt) {
    call.answered(results.stream().allMatch(EntryResult.DONE::equals), time.nanos() - began);
    List<T> failed = new ArrayList<>();
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
      call.gaveUp(failed);
      failed.forEach(entry -> pending.ended());
    }
  }
}
