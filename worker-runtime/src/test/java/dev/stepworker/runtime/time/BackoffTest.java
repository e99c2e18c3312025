package dev.stepworker.runtime.time;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(ofMillis(100), ofMillis(350), new Random(7));

  @Test
  void doublesUpToItsMaximum() {
    assertThat(backoff.next()).isBetween(ofMillis(50), ofMillis(100));
    assertThat(backoff.next()).isBetween(ofMillis(100), ofMillis(200));
    assertThat(backoff.next()).isBetween(ofMillis(175), ofMillis(350));
    assertThat(backoff.next()).isBetween(ofMillis(175), ofMillis(350));
  }

  @Test
  void startsOverAfterAReset() {
    IntStream.range(0, 5).forEach(i -> backoff.next());

    backoff.reset();

    assertThat(backoff.next()).isLessThanOrEqualTo(ofMillis(100));
  }

  @Test
  void refusesWaitsThatDoNotGrow() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, ofMillis(1), new Random(7)))
        .hasMessage(
            "Backoff is PT0S up to PT0.001S; must begin above zero and not end below its begin");
  }
}
