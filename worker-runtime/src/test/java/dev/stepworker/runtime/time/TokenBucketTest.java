package dev.stepworker.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final TokenBucket bucket = new TokenBucket(2, 2, 0);

  @Test
  void allowsABurstAndThenItsRate() {
    assertThat(bucket.tryTake(0)).isTrue();
    assertThat(bucket.tryTake(0)).isTrue();
    assertThat(bucket.tryTake(0)).isFalse();

    assertThat(bucket.tryTake(SECOND / 2)).isTrue();
    assertThat(bucket.tryTake(SECOND / 2)).isFalse();
  }

  @Test
  void tellsTheWaitForTheNextToken() {
    bucket.tryTake(0);
    bucket.tryTake(0);

    assertThat(bucket.untilToken(0)).isEqualTo(Duration.ofMillis(500));
    assertThat(bucket.untilToken(SECOND)).isZero();
  }

  @Test
  void doesNotSaveUpMoreThanABurst() {
    assertThat(bucket.tryTake(100 * SECOND)).isTrue();
    assertThat(bucket.tryTake(100 * SECOND)).isTrue();
    assertThat(bucket.tryTake(100 * SECOND)).isFalse();
  }

  @Test
  void refusesARateOfNothing() {
    assertThatThrownBy(() -> new TokenBucket(0, 1, 0)).hasMessageContaining("must be above 0");
  }
}
