package dev.stepworker.runtime.async;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/** Starts a thread for each action; fit for virtual threads, which cost little. Thread-safe. */
public final class ThreadPerTask implements Executor, AutoCloseable {
  private final ThreadFactory threads;
  private volatile boolean closed;

  public ThreadPerTask(ThreadFactory threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable action) {
    if (closed) {
      throw new RejectedExecutionException("The worker has stopped");
    }
    threads.newThread(action).start();
  }

  /** Takes nothing new; what runs is left to end. */
  @Override
  public void close() {
    closed = true;
  }
}
