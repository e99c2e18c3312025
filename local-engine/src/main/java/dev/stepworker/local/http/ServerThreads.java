package dev.stepworker.local.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads that read requests and write answers. */
final class ServerThreads implements Executor {
  private static final int LEAST = 4;
  private static final long GRACE_SECONDS = 1;

  private final ExecutorService pool;

  private ServerThreads(ExecutorService pool) {
    this.pool = pool;
  }

  static ServerThreads named(String name) {
    AtomicInteger number = new AtomicInteger();
    int size = Math.max(LEAST, Runtime.getRuntime().availableProcessors());
    return new ServerThreads(Executors.newFixedThreadPool(size, task -> {
      Thread thread = new Thread(task, name + "-http-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }));
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Takes nothing new and gives what was taken a moment to finish. */
  void finish() {
    pool.shutdown();
    await();
  }

  /** Ends the threads, once their connections are closed. */
  void end() {
    pool.shutdownNow();
    await();
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  private void await() {
    try {
      pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
