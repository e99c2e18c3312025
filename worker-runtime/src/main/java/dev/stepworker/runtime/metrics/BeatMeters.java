package dev.stepworker.runtime.metrics;

import dev.stepworker.api.HeartbeatResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is measured of one handler's heartbeats. Thread-safe. */
public final class BeatMeters {
  private static final Map<HeartbeatResult, String> OUTCOMES = new EnumMap<>(Map.of(
      HeartbeatResult.ACCEPTED, "accepted",
      HeartbeatResult.THROTTLED, "throttled",
      HeartbeatResult.FAILED, "error",
      HeartbeatResult.TASK_TIMED_OUT, "timed_out",
      HeartbeatResult.TASK_GONE, "gone",
      HeartbeatResult.TOKEN_INVALID, "gone"));

  private final MeterGuard guard = new MeterGuard();
  private final Map<HeartbeatResult, Timer> beats = new EnumMap<>(HeartbeatResult.class);
  private final Timer lag;
  private final Counter leaseLost;
  private final Counter throttled;

  public BeatMeters(MeterScope scope) {
    OUTCOMES.forEach(
        (result, outcome) -> beats.put(result, scope.timer("heartbeat", "outcome", outcome)));
    lag = scope.timer("heartbeat.lag");
    leaseLost = scope.counter("lease.lost");
    throttled = scope.counter("aws.throttled", "operation", "SendTaskHeartbeat");
  }

  /** A heartbeat was answered. */
  public void answered(HeartbeatResult result, long nanos) {
    guard.run(() -> {
      beats.get(result).record(nanos, TimeUnit.NANOSECONDS);
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
}
