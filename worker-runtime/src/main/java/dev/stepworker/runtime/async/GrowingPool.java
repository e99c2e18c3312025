package dev.stepworker.runtime.async;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads for actions that may block and wait for each other: as many as there are such
 * actions at once, none after half a minute without. No action waits for a thread, which another
 * one may hold while it waits for this one. Thread-safe.
 */
public final class GrowingPool implements Executor, AutoCloseable {
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;

  /** Begins with no thread. */
  public GrowingPool(String threadName) {
    ThreadFactory named = NamedThreads.of(threadName);
    threads = new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named,
        (action, closed) -> named.newThread(action).start());
  }

  @Override
  public void execute(Runnable action) {
    threads.execute(action);
  }

  /** Ends the idle threads; what runs is left to end, and what comes now has a thread to itself. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
