package dev.stepworker.local.time;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one loop: runs what the core hands out until the core is closed. */
final class LoopThread {
  private static final Logger log = LoggerFactory.getLogger(LoopThread.class);

  private final LoopCore core;
  private final Thread thread;

  private LoopThread(LoopCore core, String name) {
    this.core = core;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  static LoopThread start(LoopCore core, String name) {
    LoopThread loop = new LoopThread(core, name);
    loop.thread.start();
    return loop;
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /** Waits for the end of the thread, unless called on it or interrupted. */
  void join() {
    if (isCurrent()) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (Optional<Runnable> next = core.next(); next.isPresent(); next = core.next()) {
      runOne(next.get());
    }
  }

  private static void runOne(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) { // one bad action must not stop the engine
      log.error("An action of the event loop failed; the loop goes on", e);
    }
  }
}
