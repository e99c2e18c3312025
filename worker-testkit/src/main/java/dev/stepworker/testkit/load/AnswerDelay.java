package dev.stepworker.testkit.load;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Holds answers back. On a thread of its own, since a selector waits for whole milliseconds, and
 * ends its waits late: a latency of 20 ms would be one of 21. Thread-safe.
 */
final class AnswerDelay implements AutoCloseable {
  private final Duration delay;
  private final ScheduledExecutorService timer;

  /**
   * Starts no thread before the first answer is held back.
   *
   * @param delay of every answer; zero holds none back
   */
  AnswerDelay(Duration delay) {
    this.delay = delay;
    this.timer = new ScheduledThreadPoolExecutor(1, AnswerDelay::thread);
  }

  /** Runs the action on the answer's thread, now or when the delay is over. */
  @SuppressWarnings("FutureReturnValueIgnored") // an answer that is due after the end has no way
  void hold(Executor thread, Runnable action) {
    if (delay.isZero()) {
      action.run();
    } else {
      timer.schedule(() -> run(thread, action), delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static void run(Executor thread, Runnable action) {
    try {
      thread.execute(action);
    } catch (RejectedExecutionException e) {
      return; // the endpoint was closed meanwhile
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "load-endpoint-latency");
    thread.setDaemon(true);
    return thread;
  }

  /** Answers that are held back are not given any more. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
