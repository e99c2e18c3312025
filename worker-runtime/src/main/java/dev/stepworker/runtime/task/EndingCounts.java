package dev.stepworker.runtime.task;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts how tasks ended. Thread-safe. */
public final class EndingCounts {
  private final AtomicLongArray counts = new AtomicLongArray(TaskOrigin.Ending.values().length);

  /** How many ended so. */
  @SuppressWarnings("EnumOrdinal") // an index into an array made for this enum
  public long of(TaskOrigin.Ending ending) {
    return counts.get(ending.ordinal());
  }

  @SuppressWarnings("EnumOrdinal") // an index into an array made for this enum
  void count(TaskOrigin.Ending ending) {
    counts.incrementAndGet(ending.ordinal());
  }
}
