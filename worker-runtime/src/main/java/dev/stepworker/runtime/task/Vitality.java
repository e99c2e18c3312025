package dev.stepworker.runtime.task;

import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.HeartbeatMode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides whether a handler's work moves enough for its task to be kept alive: it does unless the
 * handler promised to tell of progress and did not. Thread-safe.
 */
final class Vitality {
  private final HandlerOptions<?> options;
  private final Progress progress;
  private final AtomicBoolean stalled = new AtomicBoolean();
  private volatile long movesAtLastBeat;
  private volatile long movesPaidFor = -1;

  Vitality(HandlerOptions<?> options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Whether a heartbeat is deserved. */
  boolean deservesBeat() {
    boolean hasMoved =
        options.heartbeat() != HeartbeatMode.ON_PROGRESS || progress.moves() != movesPaidFor;
    return hasMoved && !isStill();
  }

  /** A heartbeat is sent for the progress until now. */
  void beatSent() {
    movesAtLastBeat = progress.moves();
    stalled.set(false);
  }

  /** The last heartbeat was accepted: the next one needs new progress. */
  void beatAccepted() {
    movesPaidFor = movesAtLastBeat;
  }

  /** True once for each time that the handler got stuck. */
  boolean becameStalled() {
    return isStill() && stalled.compareAndSet(false, true);
  }

  private boolean isStill() {
    Duration still = progress.stillFor();
    return options.stallAfter().filter(allowed -> still.compareTo(allowed) >= 0).isPresent();
  }
}
