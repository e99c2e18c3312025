package dev.stepworker.runtime.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * All that a worker knows of time: what it is, how much of it passed, and how to be called later. A
 * test hands in its own and moves it. Thread-safe.
 */
public interface WorkerTime extends InstantSource {
  /**
   * Nanoseconds since a moment not after the worker's start. They never jump back, whatever happens
   * to the clock: for measuring, as leases need.
   */
  long nanos();

  /**
   * Runs an action once on the timer's thread. Actions must be short and must not throw.
   *
   * @param delay zero or less means at once, but not before this method returns
   */
  Timer schedule(Duration delay, Runnable action);

  /** A scheduled action. */
  @FunctionalInterface
  interface Timer {
    /** Keeps the action from running if it has not begun. */
    void cancel();
  }
}
