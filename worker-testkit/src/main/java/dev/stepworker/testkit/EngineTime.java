package dev.stepworker.testkit;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets workers live by the engine's time. What a worker scheduled runs on the engine's loop, so the
 * engine's time stands still meanwhile. Thread-safe.
 */
final class EngineTime implements WorkerTime {
  private final EventLoop loop;
  private final Instant origin;

  EngineTime(EventLoop loop) {
    this.loop = loop;
    this.origin = loop.now();
  }

  @Override
  public Instant instant() {
    return loop.now();
  }

  @Override
  public long nanos() {
    return Duration.between(origin, loop.now()).toNanos();
  }

  @Override
  public Timer schedule(Duration delay, Runnable action) {
    EventLoop.Timer timer = loop.schedule(delay, action);
    return timer::cancel;
  }
}
