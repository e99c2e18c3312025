package dev.stepworker.runtime.poll;

import java.time.Duration;

/**
 * Decides how many pollers a source has, without a word from the service about its backlog: twice
 * as many when a poll brings a task within a second while slots are free, one less with each long
 * poll that brings none or that the service refuses because too many are open. Confined to its
 * group.
 */
final class PollerScale {
  private static final Duration QUICK = Duration.ofSeconds(1);

  private final int minimum;
  private final int maximum;
  private int target;

  /**
   * Begins with the minimum.
   *
   * @param minimum 1 or more
   * @param maximum not less than the minimum
   */
  PollerScale(int minimum, int maximum) {
    this.minimum = minimum;
    this.maximum = maximum;
    this.target = minimum;
  }

  int target() {
    return target;
  }

  /** A poll ended. */
  void ended(PollEnd end, boolean areSlotsFree) {
    boolean isQuick = end.took().compareTo(QUICK) < 0;
    switch (end.outcome()) {
      case TASK -> {
        if (isQuick && areSlotsFree) {
          target = Math.min(maximum, target * 2);
        }
      }
      case EMPTY -> {
        if (!isQuick) {
          shrink();
        }
      }
      case LIMIT -> shrink();
      case THROTTLED, ERROR -> {}
    }
  }

  private void shrink() {
    target = Math.max(minimum, target - 1);
  }
}
