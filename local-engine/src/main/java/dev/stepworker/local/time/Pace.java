package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a loop's time passes.
 *
 * <p>Guarded by the lock of the loop.
 */
interface Pace {
  /** The time after this much real time since the loop began. */
  Instant now(Duration elapsed);

  /** The real time until then, or empty if no waiting brings it about. */
  Optional<Duration> realTimeUntil(Instant due, Duration elapsed);

  /** Moves time on, now that nothing runs and nothing is due; false if it stays. */
  boolean moveWhenIdle(Optional<Instant> nextDue, boolean skippingHeld);
}
