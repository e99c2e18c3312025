package dev.stepworker.runtime.time;

import java.time.Duration;
import java.time.Instant;

/** Time of day that is ahead of the queues': a worker sees each message as sent a while ago. */
public record TimeAhead(WorkerTime time, Duration ahead) implements WorkerTime {
  @Override
  public Instant instant() {
    return time.instant().plus(ahead);
  }

  @Override
  public long nanos() {
    return time.nanos();
  }

  @Override
  public Timer schedule(Duration delay, Runnable action) {
    return time.schedule(delay, action);
  }
}
