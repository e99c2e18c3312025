package dev.stepworker.runtime.heartbeat;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeartbeatScheduleTest {
  private static final HeartbeatPlan PLAN = HeartbeatPlan.within(ofSeconds(30));

  private final HeartbeatSchedule schedule = schedule(0);

  @Test
  void beatsAboutThreeTimesInATimeout() {
    assertThat(schedule.due()).isBetween(seconds(8), seconds(12));
  }

  @Test
  void spreadsTheBeatsOfManyTasks() {
    Random random = new Random(7);

    long distinct = IntStream.range(0, 100)
        .mapToLong(i -> new HeartbeatSchedule(PLAN, random, 0).due())
        .distinct()
        .count();

    assertThat(distinct).isGreaterThan(90);
  }

  @Test
  void countsTheTimeThatTheServiceWaitsAlready() {
    HeartbeatSchedule old = schedule(seconds(-20));

    assertThat(old.due()).isNegative();
    assertThat(old.leaseEnd()).isEqualTo(seconds(10));
  }

  @Test
  void startsTheLeaseOverAtTheMomentThatAnAcceptedBeatWasSent() {
    schedule.sent(seconds(10));

    schedule.accepted(seconds(10));

    assertThat(schedule.leaseEnd()).isEqualTo(seconds(40));
    assertThat(schedule.due()).isBetween(seconds(18), seconds(22));
  }

  @Test
  void sendsABeatAgainThatIsNotAnswered() {
    schedule.sent(seconds(10));

    assertThat(schedule.due()).isEqualTo(seconds(15));
    assertThat(schedule.leaseEnd()).isEqualTo(seconds(30));
  }

  @Test
  void triesAFailedBeatAgainSoon() {
    schedule.sent(seconds(10));

    schedule.failed(seconds(10));

    assertThat(schedule.due()).isBetween(seconds(10), seconds(12));
  }

  @Test
  void ignoresALateAnswerToAnEarlierBeat() {
    schedule.sent(seconds(10));
    schedule.sent(seconds(15));
    schedule.accepted(seconds(15));

    schedule.accepted(seconds(10));

    assertThat(schedule.leaseEnd()).isEqualTo(seconds(45));
  }

  @Test
  void hasNoLeaseToLoseWhenTheServiceWaitsForNoBeat() {
    HeartbeatSchedule probing = new HeartbeatSchedule(HeartbeatPlan.probing(), new Random(7), 0);

    assertThat(probing.leaseEnd()).isEqualTo(HeartbeatSchedule.NEVER);
    assertThat(probing.due()).isBetween(seconds(48), seconds(72));
  }

  private static HeartbeatSchedule schedule(long leaseStart) {
    return new HeartbeatSchedule(PLAN, new Random(7), leaseStart);
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
