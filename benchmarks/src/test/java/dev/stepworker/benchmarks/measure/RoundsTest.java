package dev.stepworker.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void agreeWhenTheLastThreeAreClose() {
    assertThat(rounds(900, 100, 103, 106).agree()).isTrue();
    assertThat(rounds(100, 100, 103, 108).agree()).isFalse();
    assertThat(rounds(100, 100).agree()).isFalse();
  }

  @Test
  void ratioIsTheMedianOfPairsNotThePairOfMedians() {
    Rounds ours = rounds(10, 40, 90);
    Rounds theirs = rounds(20, 50, 100);

    double ratio = ours.medianRatio(theirs, Round::cpuMicrosPerTask);

    assertThat(ratio).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void roundSpeaksPerTaskAndPerSecond() {
    Round round = new Round(2_000, Duration.ofMillis(100), Duration.ofMillis(500));

    assertThat(round.cpuMicrosPerTask()).isEqualTo(50, within(1e-9));
    assertThat(round.tasksPerSecond()).isEqualTo(4_000, within(1e-9));
    assertThat(round.cores()).isEqualTo(0.2, within(1e-9));
  }

  @Test
  void medianIsTheMiddle() {
    assertThat(Median.of(3, 1, 2)).isEqualTo(2);
    assertThat(Median.of(4, 1, 2, 3)).isEqualTo(2.5);
  }

  private static Rounds rounds(long... microsOfOneTask) {
    Rounds rounds = new Rounds();
    LongStream.of(microsOfOneTask)
        .mapToObj(micros -> new Round(1, Duration.ofNanos(micros * 1_000), Duration.ofSeconds(1)))
        .forEach(rounds::add);
    return rounds;
  }
}
