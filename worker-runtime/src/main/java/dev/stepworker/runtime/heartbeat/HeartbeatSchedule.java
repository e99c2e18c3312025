package dev.stepworker.runtime.heartbeat;

import dev.stepworker.runtime.time.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides when one task's next heartbeat is due and when its lease ends; sends nothing and never
 * waits. Times are nanoseconds of the worker's time.
 *
 * <p>The lease runs from the moment an accepted heartbeat was sent, not from its answer: the
 * service may have taken it at once. A heartbeat without an answer is sent again after half an
 * interval.
 *
 * <p>Not thread-safe.
 */
final class HeartbeatSchedule {
  static final long NEVER = Long.MAX_VALUE;
  private static final double JITTER = 0.2;

  private final HeartbeatPlan plan;
  private final RandomGenerator random;
  private final Backoff backoff;
  private long leaseStart;
  private long due;

  /**
   * Starts with a lease that may have begun before now.
   *
   * @param leaseStart when the service began to wait
   */
  HeartbeatSchedule(HeartbeatPlan plan, RandomGenerator random, long leaseStart) {
    this.plan = plan;
    this.random = random;
    Duration interval = plan.interval();
    this.backoff = new Backoff(interval.dividedBy(8), interval.dividedBy(2), random);
    this.leaseStart = leaseStart;
    this.due = plan.isSilent() ? NEVER : leaseStart + jitteredInterval();
  }

  /** When the next heartbeat is to be sent; {@link #NEVER} if none is. */
  long due() {
    return due;
  }

  /** When the service stops waiting; {@link #NEVER} if it waits for no heartbeat. */
  long leaseEnd() {
    return plan.timeout().map(timeout -> leaseStart + timeout.toNanos()).orElse(NEVER);
  }

  /** A heartbeat goes out now. */
  void sent(long now) {
    due = now + plan.interval().dividedBy(2).toNanos();
  }

  /** A heartbeat was accepted. */
  void accepted(long sentAt) {
    if (sentAt >= leaseStart) {
      leaseStart = sentAt;
      due = sentAt + jitteredInterval();
      backoff.reset();
    }
  }

  /** A heartbeat failed, and should be tried again soon. */
  void failed(long now) {
    due = Math.min(due, now + backoff.next().toNanos());
  }

  /** A heartbeat was due and not deserved: look again, soon enough before the lease ends. */
  void withheld(long now) {
    due = now + plan.interval().dividedBy(4).toNanos();
  }

  private long jitteredInterval() {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return (long) (plan.interval().toNanos() * factor);
  }
}
