package dev.stepworker.benchmarks.measure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets time pass while a contestant works: the one place where measurements wait. */
public final class Pause {
  private static final Duration STEP = Duration.ofMillis(20);

  private Pause() {}

  /** Waits this long. */
  public static void of(Duration length) throws InterruptedException {
    boolean never = new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
    assert !never;
  }

  /**
   * Waits until this holds.
   *
   * @param what completes the sentence "Waited in vain for ..."
   * @throws IllegalStateException if it does not within the limit
   */
  public static void until(String what, Duration limit, BooleanSupplier holds)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("Waited " + limit + " in vain for " + what);
      }
      of(STEP);
    }
  }
}
