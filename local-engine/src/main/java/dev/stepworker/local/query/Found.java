package dev.stepworker.local.query;

import org.jspecify.annotations.Nullable;

/**
 * What a path led to.
 *
 * @param outcome whether it led anywhere
 * @param value the value, null unless there is one
 * @param reason why there is none, empty if there is one
 */
record Found(Outcome outcome, @Nullable Object value, String reason) {
  /** How a search ended. */
  enum Outcome {
    PRESENT,
    /**
     * The array is there, but not this element: a payload template gets null, everything else
     * misses it.
     */
    NO_SUCH_ELEMENT,
    MISSING
  }

  static Found present(@Nullable Object value) {
    return new Found(Outcome.PRESENT, value, "");
  }

  static Found noSuchElement(String reason) {
    return new Found(Outcome.NO_SUCH_ELEMENT, null, reason);
  }

  static Found missing(String reason) {
    return new Found(Outcome.MISSING, null, reason);
  }

  boolean isPresent() {
    return outcome == Outcome.PRESENT;
  }

  /** Whether a payload template may use the value. */
  boolean isUsable() {
    return outcome != Outcome.MISSING;
  }
}
