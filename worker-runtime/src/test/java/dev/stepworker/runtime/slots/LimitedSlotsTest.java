package dev.stepworker.runtime.slots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.api.spi.SlotSupplier.Slot;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LimitedSlotsTest {
  private final GatedSlots pool = GatedSlots.fixed(3);
  private final LimitedSlots limited = new LimitedSlots(GatedSlots.fixed(2), pool);

  @Test
  void takesNoMoreOfThePoolThanItsLimit() {
    limited.reserve("h").join();
    limited.reserve("h").join();

    assertThat(limited.tryReserve("h")).isEmpty();
    assertThat(limited.reserve("h")).isNotDone();
    assertThat(pool.tryReserve("other")).isPresent();
  }

  @Test
  void takesNoMoreThanThePoolHas() {
    pool.reserve("other").join();
    pool.reserve("other").join();
    Slot last = limited.reserve("h").join();

    assertThat(limited.tryReserve("h")).isEmpty();
    CompletableFuture<Slot> waiting = limited.reserve("h");
    last.release();

    assertThat(waiting).isCompleted();
  }

  @Test
  void keepsNothingWhenItIsWithdrawn() {
    pool.reserve("other").join();
    pool.reserve("other").join();
    Slot third = pool.reserve("other").join();
    CompletableFuture<Slot> waiting = limited.reserve("h");

    waiting.cancel(false);
    third.release();

    assertThat(limited.tryReserve("h")).isPresent();
  }

  @Test
  void keepsNothingWhenThePoolFails() {
    LimitedSlots broken = new LimitedSlots(GatedSlots.fixed(1), new BrokenPool());

    assertThat(broken.reserve("h")).isCompletedExceptionally();
    assertThat(broken.reserve("h")).isCompletedExceptionally();
  }

  @Test
  void tellsTheLesserOfWhatIsLeftOfLimitAndPool() {
    assertThat(limited.available()).hasValue(2);
    pool.reserve("other").join();
    pool.reserve("other").join();

    assertThat(limited.available()).hasValue(1);
    limited.reserve("h").join();

    assertThat(limited.available()).hasValue(0);
  }

  @Test
  void tellsWhatIsLeftOfTheLimitWhereThePoolTellsNothing() {
    assertThat(new LimitedSlots(GatedSlots.fixed(2), new BrokenPool()).available())
        .hasValue(2);
  }

  private static final class BrokenPool implements SlotSupplier {
    @Override
    public CompletableFuture<Slot> reserve(String handler) {
      throw new AssertionError("broken");
    }

    @Override
    public Optional<Slot> tryReserve(String handler) {
      return Optional.empty();
    }

    @Override
    public OptionalInt maximum() {
      return OptionalInt.empty();
    }
  }
}
