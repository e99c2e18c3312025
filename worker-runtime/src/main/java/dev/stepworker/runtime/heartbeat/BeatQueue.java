package dev.stepworker.runtime.heartbeat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides whose heartbeat is next: of those that are due, the one whose lease ends first, and none
 * before the budget allows it. Guarded by the lock of {@link Heartbeats}.
 */
final class BeatQueue {
  private final TreeSet<Beat> all =
      new TreeSet<>(Comparator.comparingLong(Beat::wakeAt).thenComparingLong(Beat::order));
  private final TreeSet<Beat> waiting =
      new TreeSet<>(Comparator.<Beat>comparingLong(beat -> beat.schedule.leaseEnd())
          .thenComparingLong(Beat::order));
  private final BeatBudget budget;

  BeatQueue(BeatBudget budget) {
    this.budget = budget;
  }

  void add(Beat beat) {
    all.add(beat);
  }

  /** Takes a beat out; false if it is not there. */
  boolean remove(Beat beat) {
    waiting.remove(beat);
    return all.remove(beat);
  }

  /** Puts a beat back that was taken out and may have a new time. */
  void putBack(Beat beat) {
    beat.waiting(false);
    beat.plan();
    all.add(beat);
  }

  int size() {
    return all.size();
  }

  /** When the first lease ends. */
  long firstLeaseEnd() {
    return all.stream()
        .mapToLong(beat -> beat.schedule.leaseEnd())
        .min()
        .orElse(HeartbeatSchedule.NEVER);
  }

  /** Looks at every beat whose time has come. */
  Woken wake(long now) {
    Woken woken = new Woken(new ArrayList<>(), new ArrayList<>());
    while (!all.isEmpty() && all.first().wakeAt() <= now) {
      wake(all.pollFirst(), now, woken);
    }
    return woken;
  }

  private void wake(Beat beat, long now, Woken woken) {
    if (beat.losesLease(now)) {
      woken.lost().add(beat);
    }
    if (!beat.isWaiting() && beat.schedule.due() <= now) {
      if (beat.listener.isAlive()) {
        beat.waiting(true);
        waiting.add(beat);
      } else {
        beat.schedule.withheld(now);
        woken.withheld().add(beat);
      }
    }
    beat.plan();
    all.add(beat);
  }

  /** The heartbeat to be sent now; empty if none is due or allowed. */
  Optional<Due> next(long now) {
    if (waiting.isEmpty() || !budget.tryTake(now)) {
      return Optional.empty();
    }
    Beat beat = waiting.first();
    remove(beat);
    Due due = new Due(beat, beat.schedule.due(), now);
    beat.schedule.sent(now);
    putBack(beat);
    return Optional.of(due);
  }

  /** When there is something to do, unless an answer comes first. */
  long wakeAt(long now) {
    long first = all.isEmpty() ? HeartbeatSchedule.NEVER : all.first().wakeAt();
    return waiting.isEmpty() ? first : Math.min(first, budget.nextAt(now));
  }

  /**
   * What was found.
   *
   * @param lost beats whose lease is over
   * @param withheld beats that are due and not deserved
   */
  record Woken(List<Beat> lost, List<Beat> withheld) {}
}
