package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs everything that touches an engine's state on one thread, in order, and keeps its time.
 *
 * <p>Every method may be called from any thread. An action that throws is logged; the loop goes on.
 */
public interface EventLoop extends ElapsedTimers, Executor, AutoCloseable {

  /**
   * Runs the action on the loop's thread, after everything handed in before it.
   *
   * @throws RejectedExecutionException if the loop is closed
   */
  @Override
  void execute(Runnable action);

  /**
   * Runs the action on the loop's thread and waits for its result; on that thread runs it at once.
   *
   * @throws RejectedExecutionException if the loop is closed
   */
  default <T extends @Nullable Object> T call(Supplier<T> action) {
    if (isCurrent()) {
      return action.get();
    }
    try {
      return CompletableFuture.supplyAsync(action, this).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The loop's time. */
  Instant now();

  /**
   * Runs the action on the loop's thread once its time has come; actions due at the same time run
   * in the order in which they were scheduled. A closed loop runs nothing more.
   */
  Timer schedule(Instant due, Runnable action);

  /** Runs the action once this much of the loop's time has passed. */
  default Timer schedule(Duration delay, Runnable action) {
    return schedule(now().plus(delay), action);
  }

  /**
   * Says that a piece of work runs outside the loop, whose result comes back to it: virtual time
   * stands still until the hold is released.
   */
  Hold beginWork();

  /**
   * Says that somebody outside has something in hand and is expected to come back: time does not
   * skip ahead by itself until the hold is released, but may be advanced.
   */
  Hold holdSkipping();

  /** Whether the caller is on the loop's thread. */
  boolean isCurrent();

  /** Runs what was handed in so far, forgets all timers and ends the thread. */
  @Override
  void close();

  /** An action that is due later. */
  interface Timer {
    /** Takes the action back; without effect once it ran. */
    void cancel();
  }

  /** Work that time waits for. */
  interface Hold {
    /** Ends the work; a second call has no effect. */
    void release();
  }
}
