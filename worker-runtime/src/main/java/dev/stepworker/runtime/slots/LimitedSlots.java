package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** A handler's own limit within a pool that it shares with other handlers. Thread-safe. */
public final class LimitedSlots implements SlotSupplier {
  private final FixedSlots limit;
  private final SlotSupplier pool;

  /**
   * Limits one handler.
   *
   * @param limit the most slots of the pool that it may hold; 1 or more
   */
  public LimitedSlots(int limit, SlotSupplier pool) {
    this.limit = new FixedSlots(limit);
    this.pool = pool;
  }

  @Override
  public CompletableFuture<Slot> reserve(String handler) {
    return new LimitedReservation(handler).begin();
  }

  @Override
  public Optional<Slot> tryReserve(String handler) {
    return limit.tryReserve(handler).flatMap(own -> {
      Optional<Slot> shared = pool.tryReserve(handler);
      if (shared.isEmpty()) {
        own.release();
      }
      return shared.map(slot -> new BothSlots(own, slot));
    });
  }

  @Override
  public OptionalInt maximum() {
    int own = limit.maximum().orElseThrow();
    OptionalInt shared = pool.maximum();
    return OptionalInt.of(shared.isPresent() ? Math.min(own, shared.getAsInt()) : own);
  }

  /** Waits for the own slot, then for the shared one; gives back what comes after a withdrawal. */
  private final class LimitedReservation {
    private final String handler;
    private final CompletableFuture<Slot> both = new CompletableFuture<>();

    LimitedReservation(String handler) {
      this.handler = handler;
    }

    CompletableFuture<Slot> begin() {
      CompletableFuture<Slot> own = limit.reserve(handler);
      withdrawWithBoth(own);
      Continue.after(own, this::reserveShared, both::completeExceptionally);
      return both;
    }

    private void reserveShared(Slot own) {
      CompletableFuture<Slot> shared = Calls.begin(() -> pool.reserve(handler));
      withdrawWithBoth(shared);
      Continue.after(shared, slot -> complete(own, slot), failure -> {
        own.release();
        both.completeExceptionally(failure);
      });
    }

    private void complete(Slot own, Slot shared) {
      BothSlots slots = new BothSlots(own, shared);
      if (!both.complete(slots)) {
        slots.release();
      }
    }

    private void withdrawWithBoth(CompletableFuture<Slot> part) {
      Continue.after(both, slots -> {}, withdrawn -> part.cancel(false));
    }
  }

  private record BothSlots(Slot own, Slot shared) implements Slot {
    @Override
    public void markUsed() {
      shared.markUsed();
    }

    @Override
    public void release() {
      shared.release();
      own.release();
    }
  }
}
