package dev.stepworker.local.integration;

import dev.stepworker.local.time.EventLoop;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what may block: functions and calls of services. Virtual time stands still meanwhile.
 *
 * <p>Thread-safe.
 */
public final class TaskPool implements AutoCloseable {
  private static final int MOST_THREADS = 64;
  private static final int IDLE_SECONDS = 5;
  private static final int CLOSE_SECONDS = 5;

  private final EventLoop loop;
  private final ThreadPoolExecutor threads;

  /** Starts without a thread. */
  public TaskPool(EventLoop loop, String threadName) {
    this.loop = loop;
    this.threads = new ThreadPoolExecutor(
        MOST_THREADS,
        MOST_THREADS,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        named(threadName));
    this.threads.allowCoreThreadTimeOut(true);
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return action -> {
      Thread thread = new Thread(action, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Runs a task; without effect once the pool is closed. */
  public void run(Runnable task) {
    EventLoop.Hold hold = loop.beginWork();
    try {
      threads.execute(() -> {
        try {
          task.run();
        } finally {
          hold.release();
        }
      });
    } catch (RejectedExecutionException e) {
      hold.release();
    }
  }

  /** Interrupts what runs and waits a moment for its end. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
