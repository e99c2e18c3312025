package dev.stepworker.runtime.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What is measured of one queue besides its polls. Thread-safe. */
public final class QueueMeters {
  private static final String OUTCOME = "outcome";

  private final MeterGuard guard = new MeterGuard();
  private final Timer extended;
  private final Timer extensionFailed;
  private final Timer deleted;
  private final Timer deleteFailed;
  private final DistributionSummary receiveCount;

  public QueueMeters(MeterScope scope) {
    extended = scope.timer("sqs.visibility", OUTCOME, "ok");
    extensionFailed = scope.timer("sqs.visibility", OUTCOME, "error");
    deleted = scope.timer("sqs.delete", OUTCOME, "ok");
    deleteFailed = scope.timer("sqs.delete", OUTCOME, "error");
    receiveCount = scope.summary("sqs.receive.count", "receives");
  }

  /** A batch of visibility changes was answered. */
  public void visibilityChanged(boolean isOk, long nanos) {
    guard.run(() -> (isOk ? extended : extensionFailed).record(nanos, TimeUnit.NANOSECONDS));
  }

  /** A batch of deletes was answered. */
  public void deleted(boolean isOk, long nanos) {
    guard.run(() -> (isOk ? deleted : deleteFailed).record(nanos, TimeUnit.NANOSECONDS));
  }

  /** A message came for the so-manieth time. */
  public void received(int count) {
    guard.run(() -> receiveCount.record(count));
  }
}
