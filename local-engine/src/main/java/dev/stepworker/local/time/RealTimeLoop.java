package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** An event loop that lives by the real clock, which may be made to jump. */
public final class RealTimeLoop implements EventLoop {
  private final RealPace pace;
  private final LoopCore core;
  private final LoopThread thread;

  private RealTimeLoop(RealPace pace, LongSupplier nanoTime, String name) {
    this.pace = pace;
    this.core = new LoopCore(pace, nanoTime);
    this.thread = LoopThread.start(core, name);
  }

  /** Starts a loop at the clock's time; its thread is a daemon of this name. */
  public static RealTimeLoop start(InstantSource clock, String name) {
    return new RealTimeLoop(new RealPace(clock.instant()), System::nanoTime, name);
  }

  /** Moves this loop's time ahead at once, or back if negative; what is due by then runs. */
  public void jump(Duration by) {
    core.locked(() -> pace.offset = pace.offset.plus(by));
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

  private static final class RealPace implements Pace {
    private final Instant start;
    private Duration offset = Duration.ZERO;

    RealPace(Instant start) {
      this.start = start;
    }

    @Override
    public Instant now(Duration elapsed) {
      return start.plus(elapsed).plus(offset);
    }

    @Override
    public Optional<Duration> realTimeUntil(Instant due, Duration elapsed) {
      return Optional.of(Duration.between(now(elapsed), due));
    }

    @Override
    public boolean moveWhenIdle(Optional<Instant> nextDue, boolean skippingHeld) {
      return false;
    }
  }
}
