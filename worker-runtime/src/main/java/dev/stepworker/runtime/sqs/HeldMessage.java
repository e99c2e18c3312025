package dev.stepworker.runtime.sqs;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A message that this worker holds: nobody else sees it until its visibility timeout is over.
 * Thread-safe.
 */
final class HeldMessage {
  private final String id;
  private final String receiptHandle;
  private final int receiveCount;
  private final long heldSinceNanos;
  private final AtomicBoolean overdue = new AtomicBoolean();
  private volatile Runnable onLost = () -> {};
  private volatile long visibleAtNanos;

  /**
   * Holds a message.
   *
   * @param heldSinceNanos when it was asked for, in nanoseconds of the worker's time
   */
  HeldMessage(ReceivedMessage message, long heldSinceNanos, long visibleAtNanos) {
    this.id = message.id();
    this.receiptHandle = message.receiptHandle();
    this.receiveCount = message.receiveCount();
    this.heldSinceNanos = heldSinceNanos;
    this.visibleAtNanos = visibleAtNanos;
  }

  String id() {
    return id;
  }

  String receiptHandle() {
    return receiptHandle;
  }

  int receiveCount() {
    return receiveCount;
  }

  /** When it was asked for, in nanoseconds of the worker's time. */
  long heldSince() {
    return heldSinceNanos;
  }

  /** When others will see it, in nanoseconds of the worker's time. */
  long visibleAt() {
    return visibleAtNanos;
  }

  void extendedUntil(long nanos) {
    visibleAtNanos = nanos;
  }

  /** Says whom to tell when other workers may see the message. */
  void onLost(Runnable listener) {
    onLost = listener;
  }

  void lost() {
    onLost.run();
  }

  /** It is held for too long; false if that was known. */
  boolean markOverdue() {
    return overdue.compareAndSet(false, true);
  }
}
