package dev.stepworker.testkit.load;

import dev.stepworker.local.time.ElapsedTimers;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Timers that run their actions on the endpoint's thread. */
record ThreadTimers(ScheduledExecutorService thread) implements ElapsedTimers {
  @Override
  public EventLoop.Timer scheduleElapsed(Duration delay, Runnable action) {
    Future<?> scheduled = thread.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }
}
