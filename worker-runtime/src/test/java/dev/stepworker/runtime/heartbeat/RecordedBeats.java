package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hears what becomes of a task's heartbeats. */
final class RecordedBeats implements BeatListener {
  private final BlockingQueue<HeartbeatResult> results = new LinkedBlockingQueue<>();
  private final AtomicBoolean leaseLost = new AtomicBoolean();

  @Override
  public void sending(long lagNanos) {}

  @Override
  public void answered(HeartbeatResult result, long tookNanos) {
    results.add(result);
  }

  @Override
  public void leaseLost() {
    leaseLost.set(true);
  }

  HeartbeatResult next() throws InterruptedException {
    HeartbeatResult result = results.poll(30, TimeUnit.SECONDS);
    if (result == null) {
      throw new AssertionError("No heartbeat was answered in 30 seconds");
    }
    return result;
  }

  boolean hasHeard() {
    return !results.isEmpty();
  }

  boolean hasLostLease() {
    return leaseLost.get();
  }
}
