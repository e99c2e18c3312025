package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The queue, the timers and the holds of a loop, and the choice of what runs next.
 *
 * <p>Thread-safe: everything is guarded by one lock, which is never held while an action runs.
 */
final class LoopCore {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  private final TimerQueue timers = new TimerQueue();
  private final TimerQueue elapsedTimers = new TimerQueue();
  private final Pace pace;
  private final LongSupplier nanoTime;
  private final long begin;
  private int work;
  private int skippingHolds;
  private boolean running;
  private boolean closed;

  LoopCore(Pace pace, LongSupplier nanoTime) {
    this.pace = pace;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  void execute(Runnable action) {
    locked(() -> {
      if (closed) {
        throw new RejectedExecutionException("The loop is closed");
      }
      return ready.add(action);
    });
  }

  Instant now() {
    return locked(() -> pace.now(elapsed()));
  }

  EventLoop.Timer schedule(Instant due, Runnable action) {
    return timer(timers, due, action);
  }

  EventLoop.Timer scheduleElapsed(Duration delay, Runnable action) {
    return timer(elapsedTimers, Instant.EPOCH.plus(elapsed()).plus(delay), action);
  }

  private EventLoop.Timer timer(TimerQueue queue, Instant due, Runnable action) {
    TimerQueue.Entry entry = locked(() -> queue.add(due, action));
    return () -> locked(() -> queue.remove(entry));
  }

  EventLoop.Hold beginWork() {
    work(1);
    return new OnceReleased(() -> work(-1));
  }

  private void work(int change) {
    locked(() -> work += change);
  }

  EventLoop.Hold holdSkipping() {
    skippingHolds(1);
    return new OnceReleased(() -> skippingHolds(-1));
  }

  private void skippingHolds(int change) {
    locked(() -> skippingHolds += change);
  }

  void close() {
    locked(() -> closed = true);
  }

  /** Changes what the lock guards and wakes whoever waits for a change. */
  <T> T locked(Supplier<T> change) {
    lock.lock();
    try {
      T result = change.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the claim, which is tested under the lock, holds or the loop is closed. */
  void await(Supplier<Boolean> claim) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && !claim.get()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing runs and nothing is due; to be called under the lock. */
  boolean isIdle() {
    return !running && work == 0 && ready.isEmpty() && !isDue();
  }

  private boolean isDue() {
    return timers.nextDue().filter(due -> !due.isAfter(pace.now(elapsed()))).isPresent();
  }

  /** Waits for the next action; empty when the loop is closed and has run everything. */
  Optional<Runnable> next() {
    lock.lock();
    try {
      running = false;
      while (true) {
        Runnable action = poll();
        if (action != null) {
          running = true;
          return Optional.of(action);
        }
        if (closed) {
          return Optional.empty();
        }
        if (!moved()) {
          awaitChange();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Runnable poll() {
    if (closed) {
      return ready.poll();
    }
    Duration elapsed = elapsed();
    return timers
        .takeDue(pace.now(elapsed))
        .or(() -> elapsedTimers.takeDue(Instant.EPOCH.plus(elapsed)))
        .orElseGet(ready::poll);
  }

  private boolean moved() {
    boolean moved = work == 0 && pace.moveWhenIdle(timers.nextDue(), skippingHolds > 0);
    changed.signalAll();
    return moved;
  }

  @SuppressWarnings("WaitNotInLoop") // next() is the loop
  private void awaitChange() {
    try {
      changed.awaitNanos(untilNextTimer().map(LoopCore::nanos).orElse(Long.MAX_VALUE));
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private Optional<Duration> untilNextTimer() {
    Duration elapsed = elapsed();
    Optional<Duration> virtual = timers.nextDue().flatMap(due -> pace.realTimeUntil(due, elapsed));
    Optional<Duration> real =
        elapsedTimers.nextDue().map(due -> Duration.between(Instant.EPOCH.plus(elapsed), due));
    return virtual
        .map(one -> real.filter(other -> other.compareTo(one) < 0).orElse(one))
        .or(() -> real);
  }

  private Duration elapsed() {
    return Duration.ofNanos(nanoTime.getAsLong() - begin);
  }

  private static long nanos(Duration wait) {
    return wait.compareTo(Duration.ofDays(1)) < 0
        ? wait.toNanos()
        : Duration.ofDays(1).toNanos();
  }
}
