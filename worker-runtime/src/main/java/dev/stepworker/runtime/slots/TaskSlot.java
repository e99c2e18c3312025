package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Room for one task: reserved, then perhaps used, then given back exactly once. Thread-safe. */
public final class TaskSlot {
  private enum State {
    RESERVED,
    USED,
    RELEASED
  }

  private final Slot slot;
  private final AtomicInteger reserved;
  private final AtomicInteger used;
  private final AtomicReference<State> state = new AtomicReference<>(State.RESERVED);

  TaskSlot(Slot slot, AtomicInteger reserved, AtomicInteger used) {
    this.slot = slot;
    this.reserved = reserved;
    this.used = used;
    reserved.incrementAndGet();
  }

  /** A task takes the slot. */
  public void markUsed() {
    if (state.compareAndSet(State.RESERVED, State.USED)) {
      reserved.decrementAndGet();
      used.incrementAndGet();
      slot.markUsed();
    }
  }

  /** Gives the slot back; later calls do nothing. */
  public void release() {
    State before = state.getAndSet(State.RELEASED);
    if (before == State.RELEASED) {
      return;
    }
    (before == State.USED ? used : reserved).decrementAndGet();
    slot.release();
  }
}
