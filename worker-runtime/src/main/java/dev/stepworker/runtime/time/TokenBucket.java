package dev.stepworker.runtime.time;

import java.time.Duration;

/** Decides how many calls a rate allows now. Confined to its owner. */
public final class TokenBucket {
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double capacity;
  private double tokens;
  private long refilledAt;

  /**
   * Starts full.
   *
   * @param perSecond more than zero
   * @param capacity how many calls may come at once; 1 or more
   * @param nowNanos from the worker's time
   */
  public TokenBucket(double perSecond, double capacity, long nowNanos) {
    if (!(perSecond > 0) || !(capacity >= 1)) {
      throw new IllegalArgumentException("Rate is " + perSecond + " a second with bursts of "
          + capacity + "; must be above 0, with bursts of 1 or more");
    }
    this.perSecond = perSecond;
    this.capacity = capacity;
    this.tokens = capacity;
    this.refilledAt = nowNanos;
  }

  /** Takes one token if there is one. */
  public boolean tryTake(long nowNanos) {
    refill(nowNanos);
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }

  /** The wait until there is a token; zero when there is one now. */
  public Duration untilToken(long nowNanos) {
    return untilTokens(1, nowNanos);
  }

  /**
   * The wait until there are so many tokens; zero when they are there now.
   *
   * @param count not more than the capacity
   */
  public Duration untilTokens(int count, long nowNanos) {
    refill(nowNanos);
    double missing = Math.max(0, count - tokens);
    return Duration.ofNanos((long) Math.ceil(missing / perSecond * NANOS_PER_SECOND));
  }

  private void refill(long nowNanos) {
    double grown = (nowNanos - refilledAt) / NANOS_PER_SECOND * perSecond;
    tokens = Math.min(capacity, tokens + Math.max(0, grown));
    refilledAt = nowNanos;
  }
}
