package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A fixed number of slots, first come, first served. Thread-safe. */
public final class FixedSlots implements SlotSupplier {
  private final int maximum;
  private final Object lock = new Object();
  private final Deque<CompletableFuture<Slot>> waiting = new ArrayDeque<>(); // guarded by lock
  private int out; // guarded by lock

  /**
   * Starts with every slot free.
   *
   * @param maximum 1 or more
   */
  public FixedSlots(int maximum) {
    if (maximum < 1) {
      throw new IllegalArgumentException("Slots are " + maximum + "; must be 1 or more");
    }
    this.maximum = maximum;
  }

  @Override
  public CompletableFuture<Slot> reserve(String handler) {
    synchronized (lock) {
      if (out == maximum) {
        CompletableFuture<Slot> later = new CompletableFuture<>();
        waiting.add(later);
        return later;
      }
      out++;
    }
    return CompletableFuture.completedFuture(new FixedSlot());
  }

  @Override
  public Optional<Slot> tryReserve(String handler) {
    synchronized (lock) {
      if (out == maximum) {
        return Optional.empty();
      }
      out++;
    }
    return Optional.of(new FixedSlot());
  }

  @Override
  public OptionalInt maximum() {
    return OptionalInt.of(maximum);
  }

  private void giveBack() {
    FixedSlot slot = new FixedSlot();
    for (CompletableFuture<Slot> next = nextOrFree(); next != null; next = nextOrFree()) {
      if (next.complete(slot)) {
        return;
      }
    }
  }

  /** Who gets the slot that came back; null when nobody waits, and the slot is free. */
  private @Nullable CompletableFuture<Slot> nextOrFree() {
    synchronized (lock) {
      CompletableFuture<Slot> next = waiting.poll();
      if (next == null) {
        out--;
      }
      return next;
    }
  }

  private final class FixedSlot implements Slot {
    private final AtomicBoolean released = new AtomicBoolean();

    @Override
    public void release() {
      if (released.compareAndSet(false, true)) {
        giveBack();
      }
    }
  }
}
