package dev.stepworker.integrations.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void countsInTheLargestWholeUnit() {
    assertThat(Schedule.rate(Duration.ofMinutes(90)).expression()).isEqualTo("rate(90 minutes)");
    assertThat(Schedule.rate(Duration.ofHours(2)).expression()).isEqualTo("rate(2 hours)");
    assertThat(Schedule.rate(Duration.ofDays(2)).expression()).isEqualTo("rate(2 days)");
  }

  @Test
  void runsAtTimesOfCertainDays() {
    CronFields weekdays =
        CronFields.everyMinute().minute("15").hour("6").weekDay("MON-FRI").year("2027");

    assertThat(Schedule.cron(weekdays).expression()).isEqualTo("cron(15 6 ? * MON-FRI 2027)");
    assertThat(Schedule.cron(weekdays.day("1").month("JAN")).expression())
        .isEqualTo("cron(15 6 1 JAN ? 2027)");
  }

  @Test
  void runsOnce() {
    assertThat(Schedule.at(LocalDateTime.of(2027, 3, 5, 7, 0, 0, 9)).expression())
        .isEqualTo("at(2027-03-05T07:00:00)");
  }

  @Test
  void refusesPartsOfMinutes() {
    assertThatThrownBy(() -> Schedule.rate(Duration.ofSeconds(90)))
        .hasMessage("interval is PT1M30S; must be whole minutes, 1 or more");
  }
}
