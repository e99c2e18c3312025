package dev.stepworker.runtime.poll;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.runtime.metrics.PollOutcome;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollerScaleTest {
  private final PollerScale scale = new PollerScale(2, 20);

  @Test
  void doublesWhenTasksComeQuicklyUpToTheMaximum() {
    end(PollOutcome.TASK, ofMillis(20), true);
    assertThat(scale.target()).isEqualTo(4);

    IntStream.range(0, 5).forEach(i -> end(PollOutcome.TASK, ofMillis(20), true));

    assertThat(scale.target()).isEqualTo(20);
  }

  @Test
  void staysWhenTasksComeSlowlyOrNoSlotIsFree() {
    end(PollOutcome.TASK, ofSeconds(1), true);
    end(PollOutcome.TASK, ofMillis(20), false);

    assertThat(scale.target()).isEqualTo(2);
  }

  @Test
  void shrinksByOneWithEachEmptyLongPollDownToTheMinimum() {
    end(PollOutcome.TASK, ofMillis(20), true);
    end(PollOutcome.EMPTY, ofSeconds(60), true);
    assertThat(scale.target()).isEqualTo(3);

    IntStream.range(0, 5).forEach(i -> end(PollOutcome.EMPTY, ofSeconds(60), true));

    assertThat(scale.target()).isEqualTo(2);
  }

  @Test
  void shrinksWhenTheServiceSaysThatTooManyPollsAreOpen() {
    end(PollOutcome.TASK, ofMillis(20), true);
    end(PollOutcome.LIMIT, ofMillis(20), true);

    assertThat(scale.target()).isEqualTo(3);
  }

  @Test
  void learnsNothingFromEmptyAnswersThatComeAtOnceAndFromErrors() {
    end(PollOutcome.TASK, ofMillis(20), true);
    end(PollOutcome.EMPTY, ofMillis(20), true);
    end(PollOutcome.ERROR, ofSeconds(10), true);
    end(PollOutcome.THROTTLED, ofMillis(20), true);

    assertThat(scale.target()).isEqualTo(4);
  }

  private void end(PollOutcome outcome, Duration took, boolean areSlotsFree) {
    scale.ended(new PollEnd(outcome, took, ZERO), areSlotsFree);
  }
}
