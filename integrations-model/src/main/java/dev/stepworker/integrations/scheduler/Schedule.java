package dev.stepworker.integrations.scheduler;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * When a schedule runs. Immutable.
 *
 * @param expression as EventBridge Scheduler writes it, such as {@code rate(5 minutes)}
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
public record Schedule(String expression) {

  /**
   * Again and again.
   *
   * @param interval whole minutes, 1 or more
   * @throws IllegalArgumentException if it is not
   */
  public static Schedule rate(Duration interval) {
    if (interval.toMinutes() < 1 || !Duration.ofMinutes(interval.toMinutes()).equals(interval)) {
      throw new IllegalArgumentException(
          "interval is " + interval + "; must be whole minutes, 1 or more");
    }
    if (interval.toMinutes() % 60 != 0) {
      return rate(interval.toMinutes(), "minutes");
    }
    return interval.toHours() % 24 != 0
        ? rate(interval.toHours(), "hours")
        : rate(interval.toDays(), "days");
  }

  /** At certain times of certain days. */
  public static Schedule cron(CronFields fields) {
    return new Schedule(fields.expression());
  }

  /**
   * Once, in the time zone of the schedule.
   *
   * @param time to the second
   */
  public static Schedule at(LocalDateTime time) {
    String second = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
        .format(time.truncatedTo(ChronoUnit.SECONDS));
    return new Schedule("at(" + second + ")");
  }

  private static Schedule rate(long number, String unit) {
    return new Schedule("rate(" + number + " " + unit + ")");
  }
}
