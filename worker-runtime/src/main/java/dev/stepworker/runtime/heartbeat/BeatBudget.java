package dev.stepworker.runtime.heartbeat;

import java.util.concurrent.TimeUnit;

/**
 * Decides how many heartbeats may go out now: no more a second than the account has for this
 * worker, and no more at once than leave connections for completions. A second in which the service
 * throttles many of them lowers the rate to what it took; each second without adds a little.
 *
 * <p>Guarded by the lock of {@link Heartbeats}. Times are nanoseconds of the worker's time.
 */
final class BeatBudget {
  /** Heartbeats without an answer yet; the control clients have more connections than this. */
  static final int MOST_OPEN = 96;

  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int FEWEST_THROTTLES = 5;
  private static final double THROTTLED_SHARE = 0.2;
  private static final double DECREASE = 0.9;
  private static final double INCREASE = 0.05;

  private final double most;
  private double rate;
  private double increase;
  private double tokens;
  private long refilledAt;
  private int open;
  private long windowStart;
  private int answers;
  private int throttles;

  /**
   * Starts with the heartbeats of one second.
   *
   * @param perSecond 1 or more
   */
  BeatBudget(double perSecond, long now) {
    this.most = perSecond;
    this.rate = perSecond;
    this.tokens = perSecond;
    this.refilledAt = now;
    this.windowStart = now;
  }

  /** Takes one heartbeat out of the budget if it is there; its answer gives the place back. */
  boolean tryTake(long now) {
    refill(now);
    if (open >= MOST_OPEN || tokens < 1) {
      return false;
    }
    tokens -= 1;
    open++;
    return true;
  }

  /** When the next heartbeat is allowed, if no answer is needed for that. */
  long nextAt(long now) {
    refill(now);
    if (open >= MOST_OPEN) {
      return HeartbeatSchedule.NEVER;
    }
    return now + (long) Math.ceil(Math.max(0, 1 - tokens) / rate * SECOND);
  }

  /** A heartbeat was answered, or is not waited for any more. */
  void answered(boolean isThrottled, long now) {
    open--;
    answers++;
    throttles += isThrottled ? 1 : 0;
    if (now - windowStart >= SECOND) {
      adjust((now - windowStart) / SECOND);
      windowStart = now;
      answers = 0;
      throttles = 0;
    }
  }

  /** How many heartbeats a second are allowed now. */
  double rate() {
    return rate;
  }

  private void adjust(double seconds) {
    if (throttles >= FEWEST_THROTTLES && throttles > answers * THROTTLED_SHARE) {
      rate = Math.min(rate, Math.max(1, (answers - throttles) / seconds * DECREASE));
      increase = Math.max(1, rate * INCREASE);
    } else {
      rate = Math.min(most, rate + increase * seconds);
    }
    tokens = Math.min(tokens, rate);
  }

  private void refill(long now) {
    tokens = Math.min(rate, tokens + Math.max(0, now - refilledAt) / SECOND * rate);
    refilledAt = now;
  }
}
