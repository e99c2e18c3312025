package dev.stepworker.local.statetest;

import java.time.Duration;

/**
 * The retry that an error would lead to.
 *
 * @param index of the entry in the state's Retry
 * @param delay the wait before it
 */
record NextRetry(int index, Duration delay) {
  private static final long HALF_A_SECOND = 500;

  /** The wait in whole seconds, rounded. */
  long delaySeconds() {
    return delay.plusMillis(HALF_A_SECOND).toSeconds();
  }
}
