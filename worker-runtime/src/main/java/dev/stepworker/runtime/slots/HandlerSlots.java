package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.api.spi.SlotSupplier.Slot;
import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One handler's account of its slots: counts what is reserved and what is used, and sees to it that
 * each comes back once, whatever the supplier and its caller do. Thread-safe.
 */
public final class HandlerSlots {
  private final String handler;
  private final SlotSupplier supplier;
  private final AtomicInteger reserved = new AtomicInteger();
  private final AtomicInteger used = new AtomicInteger();

  /** Makes the handler known to the supplier; asks for nothing yet. */
  public HandlerSlots(String handler, SlotSupplier supplier) {
    this.handler = handler;
    this.supplier = supplier;
    supplier.join(handler);
  }

  /**
   * Reserves a slot as soon as there is one; cancelling the future withdraws the request. A
   * supplier that throws ends the future with what it threw.
   */
  public CompletableFuture<TaskSlot> reserve() {
    CompletableFuture<Slot> asked = Calls.begin(() -> supplier.reserve(handler));
    CompletableFuture<TaskSlot> counted = new CompletableFuture<>();
    Continue.after(counted, slot -> {}, withdrawn -> asked.cancel(false));
    Continue.after(asked, slot -> hand(slot, counted), counted::completeExceptionally);
    return counted;
  }

  /** Reserves a slot if there is one now. */
  public Optional<TaskSlot> tryReserve() {
    return supplier.tryReserve(handler).map(this::counted);
  }

  /** Slots that wait for a task. */
  public int reserved() {
    return reserved.get();
  }

  /** Slots that run a task. */
  public int used() {
    return used.get();
  }

  /** The most slots that this handler can have; empty when that is not fixed. */
  public OptionalInt maximum() {
    return supplier.maximum();
  }

  /** How many more slots it could have now; empty when the supplier does not tell. */
  public OptionalInt available() {
    return supplier.available();
  }

  /** Whether one more poll could have a slot. */
  public boolean isAnyFree() {
    return available().orElse(1) > 0;
  }

  private void hand(Slot slot, CompletableFuture<TaskSlot> counted) {
    TaskSlot ours = counted(slot);
    if (!counted.complete(ours)) {
      ours.release();
    }
  }

  private TaskSlot counted(Slot slot) {
    return new TaskSlot(slot, reserved, used);
  }
}
