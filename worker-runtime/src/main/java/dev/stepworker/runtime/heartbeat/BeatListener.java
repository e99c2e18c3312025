package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;

/** Is told how a task's heartbeats go. Must be short and must not throw. */
public interface BeatListener {
  /**
   * Whether the task deserves a heartbeat that is due. Asked under a lock: looks only, and calls
   * nothing.
   */
  default boolean isAlive() {
    return true;
  }

  /** A heartbeat was due and is not sent, since the task does not deserve it. */
  default void withheld() {}

  /**
   * A heartbeat is sent.
   *
   * @param lagNanos how long after it was due
   */
  void sending(long lagNanos);

  /**
   * A heartbeat was answered.
   *
   * @param tookNanos from sending to answer
   */
  void answered(HeartbeatResult result, long tookNanos);

  /** No heartbeat was accepted within the heartbeat timeout. */
  void leaseLost();
}
