package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Slots that two suppliers have to agree to: a handler's own limit, then a pool that it shares with
 * other handlers. Thread-safe.
 */
public final class LimitedSlots implements SlotSupplier {
  private final SlotSupplier limit;
  private final SlotSupplier pool;

  /**
   * Limits one handler.
   *
   * @param limit asked first
   * @param pool asked with a slot of the limit in hand
   */
  public LimitedSlots(SlotSupplier limit, SlotSupplier pool) {
    this.limit = limit;
    this.pool = pool;
  }

  @Override
  public void join(String handler) {
    limit.join(handler);
    pool.join(handler);
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
    return least(SlotSupplier::maximum);
  }

  @Override
  public OptionalInt available() {
    return least(SlotSupplier::available);
  }

  private OptionalInt least(Function<SlotSupplier, OptionalInt> number) {
    return Stream.of(limit, pool).map(number).flatMapToInt(OptionalInt::stream).min();
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
      own.markUsed();
      shared.markUsed();
    }

    @Override
    public void release() {
      shared.release();
      own.release();
    }
  }
}
