package dev.stepworker.local.time;

import java.time.Duration;

/** Runs actions later in real time, on the thread that owns what they touch; thread-safe. */
public interface ElapsedTimers {
  /**
   * Runs the action after a stretch of real time, however the loop's own time moves: for what a
   * client on the other side of a connection waits for.
   */
  EventLoop.Timer scheduleElapsed(Duration delay, Runnable action);
}
