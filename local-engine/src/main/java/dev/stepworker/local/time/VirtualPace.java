package dev.stepworker.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Time that moves only while nothing runs: to its target, or from timer to timer when skipping. */
final class VirtualPace implements Pace {
  private Instant now;
  private Instant target;
  boolean skipping;

  VirtualPace(Instant start) {
    this.now = start;
    this.target = start;
  }

  /** Sets the target that much later than it was, and returns it. */
  Instant moveTarget(Duration by) {
    target = target.plus(by);
    return target;
  }

  @Override
  public Instant now(Duration elapsed) {
    return now;
  }

  @Override
  public Optional<Duration> realTimeUntil(Instant due, Duration elapsed) {
    return Optional.empty();
  }

  @Override
  public boolean moveWhenIdle(Optional<Instant> nextDue, boolean skippingHeld) {
    Optional<Instant> due = nextDue.filter(at -> !at.isAfter(target) || maySkip(skippingHeld));
    Instant next = due.orElse(target);
    boolean moves = next.isAfter(now);
    now = moves ? next : now;
    target = now.isAfter(target) ? now : target;
    return moves;
  }

  private boolean maySkip(boolean held) {
    return skipping && !held;
  }
}
