package dev.stepworker.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a worker when the JVM ends. Thread-safe. */
final class ShutdownHook {
  private static final Logger log = LoggerFactory.getLogger(ShutdownHook.class);

  private final Thread thread;

  ShutdownHook(StepWorker worker) {
    this.thread = new Thread(worker::close, "stepworker-shutdown");
  }

  void add() {
    Runtime.getRuntime().addShutdownHook(thread);
  }

  /** Forgets the hook, unless it is what runs now. */
  void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      log.debug("The JVM is ending; the hook stays");
    }
  }
}
