package dev.stepworker.runtime.metrics;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the failures of a meter registry away from the tasks; the first one is logged. Thread-safe.
 */
final class MeterGuard {
  private static final Logger log = LoggerFactory.getLogger(MeterGuard.class);

  private final AtomicBoolean warned = new AtomicBoolean();

  void run(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable e) {
      if (warned.compareAndSet(false, true)) {
        log.warn("Meter registry failed; its numbers are not complete", e);
      }
    }
  }
}
