package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;

/** Is told how a task's heartbeats go. Must be short and must not throw. */
public interface BeatListener {
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
