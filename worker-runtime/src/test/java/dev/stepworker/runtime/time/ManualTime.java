package dev.stepworker.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Time that stands still until a test moves it; actions run on the thread that moves it. */
public final class ManualTime implements WorkerTime {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final Queue<Action> actions =
      new PriorityQueue<>(Comparator.comparingLong(Action::due).thenComparing(Action::order));
  private long nanos;
  private long scheduled;

  @Override
  public synchronized Instant instant() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Timer schedule(Duration delay, Runnable action) {
    Action entry = new Action(nanos + Math.max(0, delay.toNanos()), scheduled++, action);
    actions.add(entry);
    return () -> remove(entry);
  }

  /** Moves on, and runs what becomes due at its own time, in order. */
  public void advance(Duration by) {
    long end = nanos() + by.toNanos();
    for (Runnable next = nextUntil(end); next != null; next = nextUntil(end)) {
      next.run();
    }
    synchronized (this) {
      nanos = end;
    }
  }

  /** Moves on as for a process that stood still: what became due meanwhile runs at the end. */
  public void suspend(Duration by) {
    synchronized (this) {
      nanos += by.toNanos();
    }
    advance(Duration.ZERO);
  }

  /** How many actions wait. */
  public synchronized int scheduledActions() {
    return actions.size();
  }

  private synchronized void remove(Action entry) {
    actions.remove(entry);
  }

  private synchronized Runnable nextUntil(long end) {
    Action next = actions.peek();
    if (next == null || next.due() > end) {
      return null;
    }
    actions.remove();
    nanos = Math.max(nanos, next.due());
    return next.action();
  }

  private record Action(long due, long order, Runnable action) {}
}
