package dev.stepworker.runtime.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the polls of one source go. A failure that repeats is logged when it begins and when it ends,
 * with a count. Thread-safe.
 */
public final class PollHealth {
  private static final Logger log = LoggerFactory.getLogger(PollHealth.class);

  private final String source;
  private final InstantSource clock;
  private volatile Instant lastEnd;
  private volatile Instant waitingSince;
  private final Set<String> errors = new LinkedHashSet<>(); // guarded by this
  private int failures; // guarded by this

  /**
   * Starts healthy, as if a poll had just ended.
   *
   * @param source for the log
   */
  public PollHealth(String source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
    this.lastEnd = clock.instant();
    this.waitingSince = lastEnd;
  }

  /** When a poll last ended, in whatever way. */
  public Instant lastEnd() {
    return lastEnd;
  }

  /** When a poll last ended, or began while no other was open: open polls wait since then. */
  public Instant waitingSince() {
    return waitingSince;
  }

  /** What polls fail with now; empty while they succeed. */
  public synchronized Optional<String> failing() {
    return errors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", errors));
  }

  /** A poll began while no other was open. */
  void beganAlone() {
    waitingSince = clock.instant();
  }

  synchronized void succeeded() {
    ended();
    if (!errors.isEmpty()) {
      log.info("Polls succeed again source={} after={} failures={}", source, errors, failures);
      errors.clear();
      failures = 0;
    }
  }

  /**
   * A poll failed.
   *
   * @param error the same for all failures of a kind
   */
  synchronized void failed(String error, Duration took) {
    ended();
    failures++;
    if (errors.add(error)) {
      log.warn(
          "Polls fail, they are tried again with backoff source={} error={} took={}",
          source,
          error,
          took.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  private void ended() {
    lastEnd = clock.instant();
    waitingSince = lastEnd;
  }
}
