package dev.stepworker.runtime.slots;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import dev.stepworker.runtime.time.ManualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RatedSlotsTest {
  private final ManualTime time = new ManualTime();
  private final GatedSlots slots = GatedSlots.rated(2, time);

  @Test
  void letsASecondsWorthGoAtOnceAndThenAsManyAsTheRateAllows() {
    List<CompletableFuture<Slot>> asked = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      asked.add(slots.reserve("h"));
      markUsed(asked);
    }

    assertThat(done(asked)).isEqualTo(2);
    time.advance(ofMillis(499));
    assertThat(done(asked)).isEqualTo(2);
    time.advance(ofMillis(1));
    assertThat(done(asked)).isEqualTo(3);
    markUsed(asked);
    time.advance(ofMillis(500));
    assertThat(done(asked)).isEqualTo(4);
  }

  @Test
  void doesNotCountPollsThatBringNothing() {
    for (int i = 0; i < 100; i++) {
      slots.reserve("h").join().release();
    }

    assertThat(slots.reserve("h")).isCompleted();
  }

  @Test
  void lendsNoMoreThanASecondsWorthToPollsThatWait() {
    slots.reserve("h").join();
    slots.reserve("h").join();
    CompletableFuture<Slot> third = slots.reserve("h");

    time.advance(ofMinutes(1));

    assertThat(third).isNotDone();
  }

  private static void markUsed(List<CompletableFuture<Slot>> asked) {
    asked.stream().filter(CompletableFuture::isDone).forEach(slot -> slot.join().markUsed());
  }

  private static long done(List<CompletableFuture<Slot>> asked) {
    return asked.stream().filter(CompletableFuture::isDone).count();
  }
}
