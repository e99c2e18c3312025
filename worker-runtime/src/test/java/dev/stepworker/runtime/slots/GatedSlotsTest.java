package dev.stepworker.runtime.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GatedSlotsTest {
  private final GatedSlots slots = GatedSlots.fixed(1);

  @Test
  void givesASlotAtOnceWhileOneIsFree() {
    assertThat(slots.reserve("h")).isCompleted();
    assertThat(slots.tryReserve("h")).isEmpty();
  }

  @Test
  void servesWhoWaitsLongestFirst() {
    Slot taken = slots.reserve("h").join();
    CompletableFuture<Slot> first = slots.reserve("h");
    CompletableFuture<Slot> second = slots.reserve("h");

    taken.release();

    assertThat(first).isCompleted();
    assertThat(second).isNotDone();
  }

  @Test
  void passesOverWhoStoppedWaiting() {
    Slot taken = slots.reserve("h").join();
    CompletableFuture<Slot> first = slots.reserve("h");
    CompletableFuture<Slot> second = slots.reserve("h");
    first.cancel(false);

    taken.release();

    assertThat(second).isCompleted();
  }

  @Test
  void takesASlotBackOnce() {
    Slot slot = slots.reserve("h").join();

    slot.release();
    slot.release();

    assertThat(slots.tryReserve("h")).isPresent();
    assertThat(slots.tryReserve("h")).isEmpty();
  }

  @Test
  void refusesToHaveNone() {
    assertThatThrownBy(() -> GatedSlots.fixed(0)).hasMessage("Slots are 0; must be 1 or more");
  }

  @Test
  void keepsTheLastOnesForHandlersThatHaveNone() {
    GatedSlots shared = GatedSlots.fixed(3);
    shared.join("idle");
    shared.join("late");

    shared.reserve("idle").join();
    shared.reserve("idle").join();

    assertThat(shared.reserve("idle")).isNotDone();
    assertThat(shared.reserve("late")).isCompleted();
  }

  @Test
  void servesTheHandlerThatHoldsTheFewestFirst() {
    GatedSlots shared = GatedSlots.fixed(4);
    Slot greedy = shared.reserve("greedy").join();
    shared.reserve("greedy").join();
    shared.reserve("greedy").join();
    shared.reserve("modest").join();
    CompletableFuture<Slot> more = shared.reserve("greedy");
    CompletableFuture<Slot> second = shared.reserve("modest");

    greedy.release();

    assertThat(second).isCompleted();
    assertThat(more).isNotDone();
  }

  @Test
  void letsHandlersTakeTurnsWhenThereAreFewerThanHandlers() {
    slots.join("a");
    slots.join("b");
    Slot first = slots.reserve("a").join();
    CompletableFuture<Slot> again = slots.reserve("a");
    CompletableFuture<Slot> other = slots.reserve("b");

    first.release();
    assertThat(again).isCompleted();
    again.join().release();

    assertThat(other).isCompleted();
  }
}
