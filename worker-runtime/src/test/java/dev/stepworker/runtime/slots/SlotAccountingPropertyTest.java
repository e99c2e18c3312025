package dev.stepworker.runtime.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done with slots: never more out than there are, and none is lost. */
class SlotAccountingPropertyTest {
  private enum Step {
    RESERVE,
    TRY_RESERVE,
    WITHDRAW,
    USE,
    RELEASE,
    RELEASE_AGAIN
  }

  @Property
  void neverMoreThanThereAreAndNoneLost(
      @ForAll @IntRange(min = 1, max = 4) int maximum,
      @ForAll @IntRange(min = 1, max = 4) int limit,
      @ForAll @Size(max = 60) List<Step> steps) {
    GatedSlots pool = GatedSlots.fixed(maximum);
    HandlerSlots slots = new HandlerSlots("h", new LimitedSlots(GatedSlots.fixed(limit), pool));
    Holder holder = new Holder(slots);
    int most = Math.min(maximum, limit);

    for (Step step : steps) {
      holder.take(step);
      assertThat(slots.used() + slots.reserved()).isBetween(0, most).isEqualTo(holder.out());
    }

    holder.giveAllBack();
    assertThat(slots.used() + slots.reserved()).isZero();
    for (int i = 0; i < maximum; i++) {
      assertThat(pool.tryReserve("h")).isPresent();
    }
    assertThat(pool.tryReserve("h")).isEmpty();
  }

  /** Does the steps, and knows which slots it has. */
  private static final class Holder {
    private final HandlerSlots slots;
    private final List<CompletableFuture<TaskSlot>> asked = new ArrayList<>();
    private final List<TaskSlot> held = new ArrayList<>();
    private final List<TaskSlot> released = new ArrayList<>();

    Holder(HandlerSlots slots) {
      this.slots = slots;
    }

    void take(Step step) {
      switch (step) {
        case RESERVE -> asked.add(slots.reserve());
        case TRY_RESERVE -> slots.tryReserve().ifPresent(held::add);
        case WITHDRAW ->
          asked.stream().filter(f -> !f.isDone()).findFirst().ifPresent(f -> f.cancel(false));
        case USE -> held.stream().findFirst().ifPresent(TaskSlot::markUsed);
        case RELEASE -> releaseOne();
        case RELEASE_AGAIN -> released.stream().findFirst().ifPresent(TaskSlot::release);
      }
      collect();
    }

    int out() {
      return held.size();
    }

    void giveAllBack() {
      asked.forEach(future -> future.cancel(false));
      while (!held.isEmpty()) {
        releaseOne();
        collect();
      }
    }

    private void releaseOne() {
      if (!held.isEmpty()) {
        TaskSlot slot = held.remove(0);
        slot.release();
        released.add(slot);
      }
    }

    private void collect() {
      asked.removeIf(future -> {
        if (future.isDone() && !future.isCompletedExceptionally()) {
          held.add(future.join());
        }
        return future.isDone();
      });
    }
  }
}
