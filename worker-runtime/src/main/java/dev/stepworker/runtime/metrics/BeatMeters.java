package dev.stepworker.runtime.metrics;

import dev.stepworker.api.HeartbeatResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What is measured of one handler's heartbeats. Thread-safe. */
public final class BeatMeters {
  private final MeterGuard guard = new MeterGuard();
  private final PerValue<HeartbeatResult, Timer> beats;
  private final Timer lag;
  private final Counter leaseLost;
  private final Counter stalled;
  private final Counter throttled;

  public BeatMeters(MeterScope scope) {
    beats = new PerValue<>(
        HeartbeatResult.class, result -> scope.timer("heartbeat", "outcome", tagFor(result)));
    lag = scope.timer("heartbeat.lag");
    leaseLost = scope.counter("lease.lost");
    stalled = scope.counter("task.stalled");
    throttled = scope.counter("aws.throttled", "operation", "SendTaskHeartbeat");
  }

  /** A heartbeat was answered. */
  public void answered(HeartbeatResult result, long nanos) {
    guard.run(() -> {
      beats.of(result).record(nanos, TimeUnit.NANOSECONDS);
      if (result == HeartbeatResult.THROTTLED) {
        throttled.increment();
      }
    });
  }

  /** A heartbeat was sent so long after it was due. */
  public void lagged(long nanos) {
    guard.run(() -> lag.record(Math.max(0, nanos), TimeUnit.NANOSECONDS));
  }

  /** A task's lease was lost. */
  public void leaseLost() {
    guard.run(leaseLost::increment);
  }

  /** A handler got stuck. */
  public void stalled() {
    guard.run(stalled::increment);
  }

  private static String tagFor(HeartbeatResult result) {
    return switch (result) {
      case ACCEPTED -> "accepted";
      case THROTTLED -> "throttled";
      case FAILED -> "error";
      case TASK_TIMED_OUT -> "timed_out";
      case TASK_GONE, TOKEN_INVALID -> "gone";
    };
  }
}
