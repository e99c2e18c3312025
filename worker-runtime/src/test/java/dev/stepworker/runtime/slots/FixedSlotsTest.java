package dev.stepworker.runtime.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FixedSlotsTest {
  private final FixedSlots slots = new FixedSlots(1);

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
    assertThatThrownBy(() -> new FixedSlots(0)).hasMessage("Slots are 0; must be 1 or more");
  }
}
