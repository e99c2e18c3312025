package dev.stepworker.runtime.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeatBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final BeatBudget budget = new BeatBudget(1_000, 0);

  @Test
  void allowsTheBeatsOfASecondAtOnceAndThenTheRate() {
    BeatBudget small = new BeatBudget(2, 0);

    assertThat(small.tryTake(0)).isTrue();
    assertThat(small.tryTake(0)).isTrue();
    assertThat(small.tryTake(0)).isFalse();
    assertThat(small.nextAt(0)).isEqualTo(SECOND / 2);
    assertThat(small.tryTake(SECOND / 2)).isTrue();
  }

  @Test
  void leavesConnectionsForCompletions() {
    take(BeatBudget.MOST_OPEN, 0);

    assertThat(budget.tryTake(0)).isFalse();
    assertThat(budget.nextAt(0)).isEqualTo(HeartbeatSchedule.NEVER);
    budget.answered(false, 0);
    assertThat(budget.tryTake(0)).isTrue();
  }

  @Test
  void fallsToWhatTheServiceTookAndRisesSlowly() {
    take(90, 0);
    answer(40, true, 0);
    answer(49, false, 0);
    answer(1, false, SECOND);
    assertThat(budget.rate()).isEqualTo(45);

    take(1, 2 * SECOND);
    answer(1, false, 2 * SECOND);

    assertThat(budget.rate()).isEqualTo(47.25);
  }

  @Test
  void standsAFewThrottledBeats() {
    take(11, 0);
    answer(4, true, 0);
    answer(6, false, 0);
    answer(1, false, SECOND);

    assertThat(budget.rate()).isEqualTo(1_000);
  }

  private void take(int beats, long now) {
    for (int i = 0; i < beats; i++) {
      assertThat(budget.tryTake(now)).isTrue();
    }
  }

  private void answer(int beats, boolean isThrottled, long now) {
    for (int i = 0; i < beats; i++) {
      budget.answered(isThrottled, now);
    }
  }
}
