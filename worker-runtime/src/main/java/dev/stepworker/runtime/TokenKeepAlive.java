package dev.stepworker.runtime;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskCompletionClient.KeepAlive;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.heartbeat.BeatListener;
import dev.stepworker.runtime.heartbeat.HeartbeatPlan;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import dev.stepworker.runtime.task.CancellationSignal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Heartbeats for a token that no handler holds. Thread-safe. */
final class TokenKeepAlive implements KeepAlive, BeatListener {
  private final TaskToken token;
  private final Heartbeats heartbeats;
  private final CancellationSignal cancellation;
  private volatile Heartbeats.@Nullable Beating beating;

  TokenKeepAlive(TaskToken token, CompletionParts parts) {
    this.token = token;
    this.heartbeats = parts.heartbeats();
    this.cancellation = new CancellationSignal(parts.continuations()::run);
  }

  /** Begins to beat, the first time at once: nobody knows how old the last heartbeat is. */
  TokenKeepAlive start(HeartbeatPlan plan) {
    Duration longEnough = plan.interval().multipliedBy(6).dividedBy(5);
    beating = heartbeats.start(token, plan, longEnough, this);
    return this;
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public void sending(long lagNanos) {}

  @Override
  public void answered(HeartbeatResult result, long tookNanos) {
    CancellationSignal.reasonFor(result).ifPresent(cancellation::request);
  }

  @Override
  public void leaseLost() {
    cancellation.request(Cancellation.Reason.LEASE_LOST);
  }

  @Override
  public void close() {
    Heartbeats.Beating current = beating;
    if (current != null) {
      current.stop();
    }
  }
}
