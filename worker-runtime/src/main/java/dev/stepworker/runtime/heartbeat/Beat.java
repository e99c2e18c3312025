package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.TaskToken;

/** One task's place among the heartbeats. Guarded by the lock of {@link Heartbeats}. */
final class Beat {
  final TaskToken token;
  final BeatListener listener;
  final HeartbeatSchedule schedule;
  private final long order;
  private boolean leaseLost;
  private boolean waiting;
  private long wakeAt;

  Beat(TaskToken token, BeatListener listener, HeartbeatSchedule schedule, long order) {
    this.token = token;
    this.listener = listener;
    this.schedule = schedule;
    this.order = order;
    plan();
  }

  /** Tells beats apart that are equal in time; the first one started comes first. */
  long order() {
    return order;
  }

  /** When something is to be done next. Only changed by {@link #plan()}, for the sake of order. */
  long wakeAt() {
    return wakeAt;
  }

  /** Puts the wake-up where the schedule now has it; must not be in a sorted set meanwhile. */
  void plan() {
    long due = waiting ? HeartbeatSchedule.NEVER : schedule.due();
    wakeAt = leaseLost ? due : Math.min(due, schedule.leaseEnd());
  }

  /** Whether it is due and waits for its turn. */
  boolean isWaiting() {
    return waiting;
  }

  void waiting(boolean isWaiting) {
    waiting = isWaiting;
  }

  /** True once, when the lease is over. */
  boolean losesLease(long now) {
    if (leaseLost || now < schedule.leaseEnd()) {
      return false;
    }
    leaseLost = true;
    return true;
  }
}
