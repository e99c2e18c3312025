package dev.stepworker.runtime.task;

import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How far a task's work is, as its handler tells. Thread-safe. */
final class Progress {
  private final WorkerTime time;
  private final AtomicLong moves = new AtomicLong();
  private volatile long movedAt;
  private volatile String text = "";

  Progress(WorkerTime time) {
    this.time = time;
    this.movedAt = time.nanos();
  }

  void moved() {
    movedAt = time.nanos();
    moves.incrementAndGet();
  }

  /** How often the handler told that the work moves. */
  long moves() {
    return moves.get();
  }

  void moved(double fraction, String note) {
    text = String.format(Locale.ROOT, "%.0f %% %s", fraction * 100, note);
    moved();
  }

  /** The time since the handler last told that the work moves. */
  Duration stillFor() {
    return Duration.ofNanos(time.nanos() - movedAt);
  }

  /** What the handler last told; empty if it told nothing. */
  String text() {
    return text;
  }
}
