package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * An event loop whose time stands still until it is advanced, or skips ahead by itself when nothing
 * else can happen.
 */
public final class VirtualTimeLoop implements EventLoop {
  private final VirtualPace pace;
  private final LoopCore core;
  private final LoopThread thread;

  private VirtualTimeLoop(VirtualPace pace, LongSupplier nanoTime, String name) {
    this.pace = pace;
    this.core = new LoopCore(pace, nanoTime);
    this.thread = LoopThread.start(core, name);
  }

  /** Starts a loop at the given time; its thread is a daemon of this name. */
  public static VirtualTimeLoop start(Instant time, String name) {
    return start(time, name, System::nanoTime);
  }

  /** Starts a loop that measures real time, for elapsed timers only, by this source. */
  public static VirtualTimeLoop start(Instant time, String name, LongSupplier nanoTime) {
    return new VirtualTimeLoop(new VirtualPace(time), nanoTime, name);
  }

  /**
   * Moves time ahead and returns when everything due until then has run. Timers run one due time
   * after the other; before each, the loop comes to rest and work outside it ends.
   *
   * @throws IllegalStateException if called on the loop's thread, which would wait for itself
   * @throws IllegalArgumentException if negative
   */
  public void advance(Duration by) {
    if (isCurrent()) {
      throw new IllegalStateException("advance was called on the loop's thread; call it elsewhere");
    }
    if (by.isNegative()) {
      throw new IllegalArgumentException("Advance is " + by + "; must be zero or more");
    }
    awaitIdleAt(jump(by));
  }

  /**
   * Begins to move time ahead, without waiting for what becomes due; for the loop's own thread.
   *
   * @return the time it moves to
   */
  public Instant jump(Duration by) {
    return core.locked(() -> pace.moveTarget(by));
  }

  private void awaitIdleAt(Instant target) {
    try {
      core.await(() -> core.isIdle() && !pace.now(Duration.ZERO).isBefore(target));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on skips to the next timer whenever nothing else can happen, or stops doing so. */
  public void skipTime(boolean skipping) {
    core.locked(() -> pace.skipping = skipping);
  }

  @Override
  public void execute(Runnable action) {
    core.execute(action);
  }

  @Override
  public Instant now() {
    return core.now();
  }

  @Override
  public Timer schedule(Instant due, Runnable action) {
    return core.schedule(due, action);
  }

  @Override
  public Timer scheduleElapsed(Duration delay, Runnable action) {
    return core.scheduleElapsed(delay, action);
  }

  @Override
  public Hold beginWork() {
    return core.beginWork();
  }

  @Override
  public Hold holdSkipping() {
    return core.holdSkipping();
  }

  @Override
  public boolean isCurrent() {
    return thread.isCurrent();
  }

  @Override
  public void close() {
    core.close();
    thread.join();
  }
}
