package dev.stepworker.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {
  private final Gaps gaps = new Gaps();

  @Test
  void tellsPercentilesOfAnyNumberOfGaps() {
    LongStream.rangeClosed(1, 5_000).forEach(gaps::add);

    assertThat(gaps.percentile(0.5)).isEqualTo(Duration.ofNanos(2_500));
    assertThat(gaps.percentile(0.99)).isEqualTo(Duration.ofNanos(4_950));
    assertThat(gaps.percentile(1)).isEqualTo(Duration.ofNanos(5_000));
  }

  @Test
  void isZeroWithoutGaps() {
    gaps.add(7);
    gaps.clear();

    assertThat(gaps.percentile(0.99)).isZero();
  }
}
