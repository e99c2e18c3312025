package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.TaskToken;

/** One task's place among the heartbeats. Guarded by the lock of {@link Heartbeats}. */
final class Beat implements Comparable<Beat> {
  final TaskToken token;
  final BeatListener listener;
  final HeartbeatSchedule schedule;
  private final long order;
  private boolean leaseLost;
  private long wakeAt;

  Beat(TaskToken token, BeatListener listener, HeartbeatSchedule schedule, long order) {
    this.token = token;
    this.listener = listener;
    this.schedule = schedule;
    this.order = order;
    plan();
  }

  /** When something is to be done next. Only changed by {@link #plan()}, for the sake of order. */
  long wakeAt() {
    return wakeAt;
  }

  /** Puts the wake-up where the schedule now has it; must not be in a sorted set meanwhile. */
  void plan() {
    wakeAt = leaseLost ? schedule.due() : Math.min(schedule.due(), schedule.leaseEnd());
  }

  /** True once, when the lease is over. */
  boolean losesLease(long now) {
    if (leaseLost || now < schedule.leaseEnd()) {
      return false;
    }
    leaseLost = true;
    return true;
  }

  @Override
  public int compareTo(Beat other) {
    int byTime = Long.compare(wakeAt, other.wakeAt);
    return byTime != 0 ? byTime : Long.compare(order, other.order);
  }
}
