package dev.stepworker.runtime.sqs;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.runtime.time.ManualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatcherTest {
  private final ManualTime time = new ManualTime();
  private final List<List<Integer>> sent = new ArrayList<>();
  private final Batcher<Integer> batcher = new Batcher<>(time, ofMillis(100), sent::add);

  @Test
  void waitsForMoreToCome() {
    batcher.add(1);
    time.advance(ofMillis(99));
    batcher.add(2);
    assertThat(sent).isEmpty();

    time.advance(ofMillis(1));

    assertThat(sent).containsExactly(List.of(1, 2));
  }

  @Test
  void sendsTenAtOnce() {
    IntStream.range(0, 11).forEach(batcher::add);

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).hasSize(10);
  }

  @Test
  void givesEachBatchItsWholeWindow() {
    IntStream.range(0, 10).forEach(batcher::add);
    time.advance(ofMillis(60));
    batcher.add(10);
    time.advance(ofMillis(60));
    assertThat(sent).hasSize(1);

    time.advance(ofMillis(40));

    assertThat(sent).hasSize(2);
  }

  @Test
  void sendsTheRestWhenItIsFlushed() {
    batcher.add(1);

    batcher.flush();
    batcher.flush();

    assertThat(sent).containsExactly(List.of(1));
  }
}
