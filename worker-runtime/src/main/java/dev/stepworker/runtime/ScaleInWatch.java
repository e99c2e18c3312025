package dev.stepworker.runtime;

import dev.stepworker.api.spi.ScaleInGuard;
import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.task.InFlight;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a guard when the worker is busy and when it is idle, on a thread of its own, and asks again
 * as long as it is busy. Short pauses between tasks do not count. Thread-safe.
 */
final class ScaleInWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ScaleInWatch.class);
  private static final Duration RENEWAL = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final long CLOSE_SECONDS = 10;

  private final ScaleInGuard guard;
  private final InFlight inFlight;
  private final WorkerTime time;
  private final ExecutorService thread;
  private volatile boolean isProtected; // written under this
  private volatile boolean looksSoon; // written under this
  private WorkerTime.@Nullable Timer renewal; // guarded by this

  ScaleInWatch(String workerName, ScaleInGuard guard, InFlight inFlight, WorkerTime time) {
    this.guard = guard;
    this.inFlight = inFlight;
    this.time = time;
    this.thread = new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        NamedThreads.of("stepworker-" + workerName + "-guard"));
  }

  /** A task came or went. */
  void changed() {
    boolean isBusy = inFlight.size() > 0;
    if (isBusy && !isProtected) {
      begin();
    } else if (!isBusy && isProtected && !looksSoon) {
      lookSoon();
    }
  }

  /** Lets the platform stop the process, which has no task any more. */
  @Override
  public void close() {
    end();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Scale-in guard did not answer in {} seconds", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void begin() {
    if (!isProtected) {
      isProtected = true;
      renew();
    }
  }

  private synchronized void renew() {
    if (isProtected) {
      call("protect", guard::protect);
      renewal = time.schedule(RENEWAL, this::renew);
    }
  }

  private synchronized void lookSoon() {
    looksSoon = true;
    time.schedule(PAUSE, this::endIfIdle);
  }

  private synchronized void endIfIdle() {
    looksSoon = false;
    if (inFlight.size() == 0) {
      end();
    }
  }

  private synchronized void end() {
    if (isProtected) {
      isProtected = false;
      if (renewal != null) {
        renewal.cancel();
      }
      call("release", guard::release);
    }
  }

  private void call(String what, Call call) {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(() -> {
      try {
        call.run();
      } catch (Throwable e) {
        log.warn(
            "Scale-in guard failed call={} guard={}", what, guard.getClass().getName(), e);
      }
    });
  }

  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }
}
