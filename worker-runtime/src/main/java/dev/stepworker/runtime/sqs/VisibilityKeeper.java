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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the held messages of one queue invisible: four times in a visibility timeout it looks for
 * those that have less than half of it left, and extends them in batches. SQS takes a message back
 * twelve hours after its receipt: the holder is told some time before. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html">
 *     Visibility timeout</a>
 */
final class VisibilityKeeper {
  private static final Logger log = LoggerFactory.getLogger(VisibilityKeeper.class);
  private static final long CEILING_NANOS = Duration.ofHours(12).toNanos();

  private final QueueClient queue;
  private final WorkerTime time;
  private final QueueMeters meters;
  private final long maxHoldNanos;
  private final Set<HeldMessage> held = ConcurrentHashMap.newKeySet();
  private final HandBacks handBacks;
  private boolean sweeping; // guarded by this

  /**
   * Holds nothing yet.
   *
   * @param maxHold after which the holder of a message is told to come to an end
   */
  VisibilityKeeper(QueueClient queue, WorkerTime time, QueueMeters meters, Duration maxHold) {
    this.queue = queue;
    this.time = time;
    this.meters = meters;
    this.maxHoldNanos = maxHold.toNanos();
    this.handBacks = new HandBacks(queue, time, meters);
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

  /** Lets the message go and shows it to other workers, at once if the wait is zero. */
  void handBack(HeldMessage message, Duration wait) {
    held.remove(message);
    handBacks.add(message, wait);
  }

  /** Sends the hand-backs that wait; ends when all are answered. */
  CompletableFuture<Void> flush() {
    return handBacks.flush();
  }

  private synchronized void sweepLater() {
    if (!sweeping) {
      sweeping = true;
      time.schedule(queue.visibility().dividedBy(4), this::sweep);
    }
  }

  private void sweep() {
    long now = time.nanos();
    held.stream()
        .filter(message -> now - message.heldSince() >= maxHoldNanos)
        .forEach(this::overdue);
    extendDue(now);
    synchronized (this) {
      sweeping = false;
    }
    if (!held.isEmpty()) {
      sweepLater();
    }
  }

  private void extendDue(long now) {
    long visibility = queue.visibility().toNanos();
    List<HeldMessage> due = new ArrayList<>();
    for (HeldMessage message : held) {
      if (now - message.heldSince() + visibility > CEILING_NANOS) {
        loseIfVisible(message);
      } else if (message.visibleAt() - now <= visibility / 2) {
        due.add(message);
      }
    }
    for (int from = 0; from < due.size(); from += Batcher.MOST) {
      extend(due.subList(from, Math.min(due.size(), from + Batcher.MOST)));
    }
  }

  private void extend(List<HeldMessage> messages) {
    long began = time.nanos();
    List<VisibilityChange> changes = messages.stream()
        .map(message -> new VisibilityChange(message, queue.visibility()))
        .toList();
    Continue.after(
        Calls.begin(() -> queue.changeVisibility(changes)),
        results -> extended(messages, results, began),
        failure -> {
          log.debug("Visibility was not extended error={}", ServiceAnswers.nameOf(failure));
          extended(messages, Collections.nCopies(messages.size(), EntryResult.FAILED), began);
        });
  }

  private void extended(List<HeldMessage> messages, List<EntryResult> results, long began) {
    boolean isOk = results.stream().allMatch(EntryResult.DONE::equals);
    meters.visibilityChanged(isOk, time.nanos() - began);
    for (int i = 0; i < messages.size(); i++) {
      HeldMessage message = messages.get(i);
      switch (results.get(i)) {
        case DONE -> message.extendedUntil(began + queue.visibility().toNanos());
        case LOST -> lose(message);
        case FAILED -> loseIfVisible(message);
      }
    }
  }

  private void overdue(HeldMessage message) {
    if (message.markOverdue()) {
      log.warn("Message is held for too long, its task is cancelled message={}", message.id());
      message.lost();
    }
  }

  private void loseIfVisible(HeldMessage message) {
    if (message.visibleAt() <= time.nanos()) {
      lose(message);
    }
  }

  private void lose(HeldMessage message) {
    if (held.remove(message)) {
      log.warn("Message became visible to other workers message={}", message.id());
      message.lost();
    }
  }
}
