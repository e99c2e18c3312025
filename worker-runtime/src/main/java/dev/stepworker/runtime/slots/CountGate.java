package dev.stepworker.runtime.slots;

import java.util.OptionalInt;

/** Lets a fixed number of slots out. */
final class CountGate implements SlotGate {
  private final int maximum;

  CountGate(int maximum) {
    if (maximum < 1) {
      throw new IllegalArgumentException("Slots are " + maximum + "; must be 1 or more");
    }
    this.maximum = maximum;
  }

  @Override
  public boolean letOut(int out, boolean isFirst) {
    return out < maximum;
  }

  @Override
  public OptionalInt maximum() {
    return OptionalInt.of(maximum);
  }
}
