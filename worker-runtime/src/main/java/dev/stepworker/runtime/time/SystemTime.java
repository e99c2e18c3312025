package dev.stepworker.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real time, with one timer thread of the highest priority. Thread-safe. */
public final class SystemTime implements WorkerTime, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SystemTime.class);

  private final InstantSource clock = InstantSource.system();
  private final long origin = System.nanoTime();
  private final ScheduledThreadPoolExecutor timer;

  /**
   * Starts with no thread; the first action brings it.
   *
   * @param threadName of the timer thread
   */
  public SystemTime(String threadName) {
    timer = new ScheduledThreadPoolExecutor(1, action -> timerThread(action, threadName));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public long nanos() {
    return System.nanoTime() - origin;
  }

  @Override
  public Timer schedule(Duration delay, Runnable action) {
    try {
      ScheduledFuture<?> scheduled =
          timer.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> scheduled.cancel(false);
    } catch (RejectedExecutionException e) {
      log.debug("Timer is closed; an action was dropped");
      return () -> {};
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  @SuppressWarnings("ThreadPriorityCheck") // heartbeats go before handlers that use every core
  private static Thread timerThread(Runnable action, String name) {
    Thread thread = new Thread(action, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    return thread;
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (Throwable e) {
      log.error("Timer action failed; report this as a bug", e);
    }
  }
}
