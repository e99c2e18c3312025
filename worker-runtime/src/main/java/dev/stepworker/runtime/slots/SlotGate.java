package dev.stepworker.runtime.slots;

import java.util.OptionalInt;

/** Decides whether one more slot may go out. Confined to its slots, one call at a time. */
interface SlotGate {
  /**
   * Lets one more slot out, if it may go.
   *
   * @param out how many are out
   * @param isFirst whether the handler that asks has none
   */
  boolean letOut(int out, boolean isFirst);

  /** A task took a slot. */
  default void used() {}

  /** A slot came back. */
  default void cameBack(boolean wasUsed) {}

  /**
   * Runs an action once when it may be open without anything else happening.
   *
   * @return whether the action will run
   */
  default boolean whenOpen(Runnable action) {
    return false;
  }

  /** The most slots that may be out at once; empty when that is not fixed. */
  OptionalInt maximum();

  /** How many slots may be out now; empty when it does not go by their number. */
  default OptionalInt allowedNow() {
    return maximum();
  }
}
