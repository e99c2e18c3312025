package dev.stepworker.runtime.sqs;

/**
 * A message that this worker holds: nobody else sees it until its visibility timeout is over.
 * Thread-safe.
 */
final class HeldMessage {
  private final String id;
  private final String receiptHandle;
  private volatile Runnable onLost = () -> {};
  private volatile long visibleAtNanos;

  HeldMessage(String id, String receiptHandle, long visibleAtNanos) {
    this.id = id;
    this.receiptHandle = receiptHandle;
    this.visibleAtNanos = visibleAtNanos;
  }

  String id() {
    return id;
  }

  String receiptHandle() {
    return receiptHandle;
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
}
