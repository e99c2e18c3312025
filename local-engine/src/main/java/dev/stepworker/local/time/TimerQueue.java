package dev.stepworker.local.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Actions by due time, then by the order in which they came.
 *
 * <p>Guarded by the lock of its owner.
 */
final class TimerQueue {
  private final TreeSet<Entry> entries =
      new TreeSet<>(Comparator.comparing(Entry::due).thenComparing(Entry::sequence));
  private long sequence;

  Entry add(Instant due, Runnable action) {
    Entry entry = new Entry(due, sequence++, action);
    entries.add(entry);
    return entry;
  }

  boolean remove(Entry entry) {
    return entries.remove(entry);
  }

  Optional<Instant> nextDue() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.first().due());
  }

  /** Takes the next action out, if it is due by then. */
  Optional<Runnable> takeDue(Instant now) {
    if (entries.isEmpty() || entries.first().due().isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(entries.pollFirst().action());
  }

  record Entry(Instant due, long sequence, Runnable action) {}
}
