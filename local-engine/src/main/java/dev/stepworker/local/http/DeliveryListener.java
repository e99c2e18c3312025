package dev.stepworker.local.http;

/** Learns what became of an answer. */
public interface DeliveryListener {
  /** Nobody wants to know. */
  DeliveryListener NONE = delivered -> {};

  /**
   * The answer was written to the client's connection, or could not be because the client is gone.
   * Written is no proof of received.
   */
  void settled(boolean delivered);
}
