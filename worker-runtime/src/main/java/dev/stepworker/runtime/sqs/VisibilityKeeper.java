package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the held messages of one queue invisible: four times in a visibility timeout it looks for
 * those that have less than half of it left, and extends them in batches. Thread-safe.
 */
final class VisibilityKeeper {
  private static final Logger log = LoggerFactory.getLogger(VisibilityKeeper.class);

  private final QueueClient queue;
  private final WorkerTime time;
  private final QueueMeters meters;
  private final Set<HeldMessage> held = ConcurrentHashMap.newKeySet();
  private final Pending pending = new Pending();
  private final Batcher<HeldMessage> handBacks;
  private boolean sweeping; // guarded by this

  VisibilityKeeper(QueueClient queue, WorkerTime time, QueueMeters meters) {
    this.queue = queue;
    this.time = time;
    this.meters = meters;
    this.handBacks = new Batcher<>(time, Duration.ofMillis(50), this::makeVisible);
  }

  /** Holds a message until it is let go. */
  void hold(HeldMessage message) {
    held.add(message);
    sweepLater();
  }

  /** Extends the message no more. */
  void letGo(HeldMessage message) {
    held.remove(message);
  }

  /** Lets the message go and shows it to other workers at once. */
  void handBack(HeldMessage message) {
    held.remove(message);
    pending.began();
    handBacks.add(message);
  }

  /** Sends the hand-backs that wait; ends when all are answered. */
  CompletableFuture<Void> flush() {
    handBacks.flush();
    return pending.whenNone();
  }

  private synchronized void sweepLater() {
    if (!sweeping) {
      sweeping = true;
      time.schedule(queue.visibility().dividedBy(4), this::sweep);
    }
  }

  private void sweep() {
    long halfway = time.nanos() + queue.visibility().dividedBy(2).toNanos();
    List<HeldMessage> due =
        held.stream().filter(message -> message.visibleAt() <= halfway).toList();
    for (int from = 0; from < due.size(); from += Batcher.MOST) {
      extend(due.subList(from, Math.min(due.size(), from + Batcher.MOST)));
    }
    synchronized (this) {
      sweeping = false;
    }
    if (!held.isEmpty()) {
      sweepLater();
    }
  }

  private void extend(List<HeldMessage> messages) {
    long began = time.nanos();
    Continue.after(
        Calls.begin(() -> queue.changeVisibility(messages, queue.visibility())),
        results -> extended(messages, results, began),
        failure -> {
          log.debug("Visibility was not extended error={}", ServiceAnswers.nameOf(failure));
          extended(messages, Collections.nCopies(messages.size(), EntryResult.FAILED), began);
        });
  }

  private void extended(List<HeldMessage> messages, List<EntryResult> results, long began) {
    meters.visibilityChanged(isOk(results), time.nanos() - began);
    for (int i = 0; i < messages.size(); i++) {
      HeldMessage message = messages.get(i);
      if (results.get(i) == EntryResult.DONE) {
        message.extendedUntil(began + queue.visibility().toNanos());
      } else if (results.get(i) == EntryResult.LOST || message.visibleAt() <= time.nanos()) {
        lose(message);
      }
    }
  }

  private void lose(HeldMessage message) {
    if (held.remove(message)) {
      log.warn("Message became visible to other workers message={}", message.id());
      message.lost();
    }
  }

  private void makeVisible(List<HeldMessage> messages) {
    long began = time.nanos();
    Continue.after(
        Calls.begin(() -> queue.changeVisibility(messages, Duration.ZERO)),
        results -> madeVisible(messages, isOk(results), began),
        failure -> madeVisible(messages, false, began));
  }

  /** A message that was not handed back becomes visible later by itself. */
  private void madeVisible(List<HeldMessage> messages, boolean isOk, long began) {
    meters.visibilityChanged(isOk, time.nanos() - began);
    messages.forEach(message -> pending.ended());
  }

  private static boolean isOk(List<EntryResult> results) {
    return results.stream().allMatch(EntryResult.DONE::equals);
  }
}
