package dev.stepworker.runtime.heartbeat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a task's heartbeat is sent, and what silence the service allows. Immutable. */
public final class HeartbeatPlan {
  private static final int BEATS_PER_TIMEOUT = 3;
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(60);

  private final Duration interval;
  private final @Nullable Duration timeout;
  private final boolean silent;

  private HeartbeatPlan(Duration interval, @Nullable Duration timeout, boolean silent) {
    this.interval = interval;
    this.timeout = timeout;
    this.silent = silent;
  }

  /**
   * Beats three times in the service's timeout.
   *
   * @throws IllegalArgumentException if the timeout is shorter than a second
   */
  public static HeartbeatPlan within(Duration timeout) {
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "Heartbeat timeout is " + timeout + "; must be 1 second or more");
    }
    return new HeartbeatPlan(timeout.dividedBy(BEATS_PER_TIMEOUT), timeout, false);
  }

  /** Asks once a minute whether the task is still wanted: the service waits for no heartbeat. */
  public static HeartbeatPlan probing() {
    return new HeartbeatPlan(PROBE_INTERVAL, null, false);
  }

  /** The same clocks, but no heartbeat is sent: only the end of the lease is noticed. */
  public HeartbeatPlan silenced() {
    return new HeartbeatPlan(interval, timeout, true);
  }

  /** Whether no heartbeat is sent. */
  public boolean isSilent() {
    return silent;
  }

  /** The usual time between two heartbeats. */
  public Duration interval() {
    return interval;
  }

  /** The silence that the service allows; empty when it waits for no heartbeat. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }
}
