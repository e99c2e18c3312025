package dev.stepworker.runtime.slots;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.time.ManualTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceSlotsTest {
  private final ManualTime time = new ManualTime();
  private final FakeLoad load = new FakeLoad();
  private final GatedSlots slots = GatedSlots.resourceBased(
      ResourceTargets.between(2, 5).cpu(0.8).heap(0.7).rampUp(ofMillis(100)), load, time);
  private final List<CompletableFuture<Slot>> asked =
      Stream.generate(() -> slots.reserve("h")).limit(8).toList();

  @Test
  void hasTheMinimumHoweverHighTheLoad() {
    load.cpu = 1;
    time.advance(ofSeconds(1));

    assertThat(granted()).isEqualTo(3); // the third went out before the load rose
  }

  @Test
  void growsOneByOneUpToTheMaximumWhileTheLoadIsLow() {
    assertThat(granted()).isEqualTo(3);
    time.advance(ofMillis(100));
    assertThat(granted()).isEqualTo(4);
    time.advance(ofSeconds(1));

    assertThat(granted()).isEqualTo(5);
  }

  @Test
  void growsNoMoreWhenProcessorsOrHeapAreUsed() {
    load.heap = 0.7;
    time.advance(ofSeconds(1));
    assertThat(granted()).isEqualTo(3);
    load.heap = 0.69;
    load.cpu = 0.8;
    time.advance(ofSeconds(1));
    assertThat(granted()).isEqualTo(3);

    load.cpu = 0.79;
    time.advance(ofMillis(100));

    assertThat(granted()).isEqualTo(4);
  }

  @Test
  void givesAHandlerThatHasNoneOneInSpiteOfTheLoad() {
    load.cpu = 1;

    assertThat(slots.reserve("other")).isCompleted();
  }

  @Test
  void tellsOfNoneAboveTheMinimumWhileTheLoadIsHigh() {
    assertThat(slots.available()).hasValue(2);

    load.cpu = 1;

    assertThat(slots.available()).hasValue(0);
  }

  @Test
  void measuresThisJvm() {
    JvmLoad jvm = new JvmLoad();

    assertThat(jvm.cpu()).isBetween(0.0, 1.0);
    assertThat(jvm.heap()).isBetween(0.001, 1.0);
  }

  private long granted() {
    return asked.stream().filter(CompletableFuture::isDone).count();
  }

  private static final class FakeLoad implements LoadGauge {
    private double cpu;
    private double heap;

    @Override
    public double cpu() {
      return cpu;
    }

    @Override
    public double heap() {
      return heap;
    }
  }
}
