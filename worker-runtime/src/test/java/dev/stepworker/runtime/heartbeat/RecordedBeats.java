package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears what becomes of a task's heartbeats. */
final class RecordedBeats implements BeatListener {
  private final BlockingQueue<HeartbeatResult> results = new LinkedBlockingQueue<>();
  private final AtomicInteger unheard = new AtomicInteger();
  private final AtomicBoolean leaseLost = new AtomicBoolean();

  @Override
  public void sending(long lagNanos) {
    unheard.incrementAndGet();
  }

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
    unheard.decrementAndGet();
    return result;
  }

  /** Waits for the answers to all heartbeats that were sent. */
  List<HeartbeatResult> hearAll() throws InterruptedException {
    List<HeartbeatResult> heard = new ArrayList<>();
    while (unheard.get() > 0) {
      heard.add(next());
    }
    return heard;
  }

  boolean hasLostLease() {
    return leaseLost.get();
  }
}
