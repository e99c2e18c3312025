package dev.stepworker.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What is measured of one source's polls. Thread-safe. */
public final class PollMeters {
  private final MeterGuard guard = new MeterGuard();
  private final PerValue<PollOutcome, Timer> polls;
  private final Timer slotWait;
  private final Counter readTimeouts;
  private final Counter resets;
  private final Counter throttled;
  private final Counter replaced;
  private final DistributionSummary received;

  /**
   * Measures the polls of one handler.
   *
   * @param operation that polls
   * @param pool whose slots they wait for
   */
  public PollMeters(MeterScope scope, String operation, String pool) {
    polls = new PerValue<>(
        PollOutcome.class, outcome -> scope.timer("poll", "outcome", lower(outcome)));
    slotWait = scope.timer("slot.wait", "pool", pool);
    readTimeouts = scope.counter("poll.lost.suspected", "cause", "read_timeout");
    resets = scope.counter("poll.lost.suspected", "cause", "reset");
    throttled = scope.counter("aws.throttled", "operation", operation);
    replaced = scope.counter("poller.replaced");
    received = scope.summary("messages.received", "messages");
  }

  /** A poll ended. */
  public void ended(PollOutcome outcome, long nanos) {
    guard.run(() -> {
      polls.of(outcome).record(nanos, TimeUnit.NANOSECONDS);
      if (outcome == PollOutcome.THROTTLED || outcome == PollOutcome.LIMIT) {
        throttled.increment();
      }
    });
  }

  /** A poll ended without an answer: the service may have given a task to it. */
  public void lostSuspected(boolean byReadTimeout) {
    guard.run((byReadTimeout ? readTimeouts : resets)::increment);
  }

  /** Pollers were stuck, and others took their place. */
  public void replaced(int count) {
    guard.run(() -> replaced.increment(count));
  }

  /** A poll waited for its slot. */
  public void slotWaited(long nanos) {
    guard.run(() -> slotWait.record(nanos, TimeUnit.NANOSECONDS));
  }

  /** A poll was answered with so many tasks. */
  public void received(int count) {
    guard.run(() -> received.record(count));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
