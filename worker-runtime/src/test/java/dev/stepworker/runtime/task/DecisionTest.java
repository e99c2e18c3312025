package dev.stepworker.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private final Decision decision = new Decision();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void keepsTheFirstOutcome() {
    assertThat(decision.isFixed()).isFalse();
    assertThat(decision.fix(new TaskOutcome.Succeeded("1"))).isTrue();
    assertThat(decision.fix(new TaskOutcome.Released("shutdown"))).isFalse();

    assertThat(decision.isFixed()).isTrue();
    assertThat(decision.isSuccess()).isTrue();
  }

  @Test
  void letsNothingBeginOnceTheOutcomeIsFixed() {
    assertThat(decision.isOpenFor(begun::incrementAndGet)).isTrue();
    decision.fix(new TaskOutcome.Released("shutdown"));

    assertThat(decision.isOpenFor(begun::incrementAndGet)).isFalse();
    assertThat(begun).hasValue(1);
  }
}
