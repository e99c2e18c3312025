package dev.stepworker.runtime.poll;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollPaceTest {
  private final PollPace pace = new PollPace(new Random(7));

  @Test
  void goesOnAtOnceAfterATaskAndAfterALongPoll() {
    assertThat(pace.afterTask()).isZero();
    assertThat(pace.afterEmpty(ofSeconds(60))).isZero();
  }

  @Test
  void doesNotSpinOnEmptyAnswersThatComeAtOnce() {
    Duration perTenPolls = Stream.generate(() -> pace.afterEmpty(ofMillis(3)))
        .limit(10)
        .reduce(Duration.ZERO, Duration::plus);

    assertThat(perTenPolls).isGreaterThan(ofSeconds(15));
  }

  @Test
  void isQuickAgainAfterATask() {
    Stream.generate(() -> pace.afterEmpty(ofMillis(3))).limit(10).forEach(wait -> {});

    pace.afterTask();

    assertThat(pace.afterEmpty(ofMillis(3))).isLessThanOrEqualTo(ofMillis(200));
  }

  @Test
  void waitsLongerAfterEachFailure() {
    assertThat(pace.afterFailure()).isBetween(ofMillis(250), ofMillis(500));
    Stream.generate(pace::afterFailure).limit(10).forEach(wait -> {});
    assertThat(pace.afterFailure()).isBetween(ofSeconds(15), ofSeconds(30));
  }
}
