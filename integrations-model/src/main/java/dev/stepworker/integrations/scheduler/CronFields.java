package dev.stepworker.integrations.scheduler;

/**
 * When a schedule runs, field by field. Immutable: {@code CronFields.everyMinute().minute("15")
 * .hour("6").weekDay("MON-FRI")}.
 *
 * @param minute 0-59
 * @param hour 0-23
 * @param day day of the month, 1-31; {@code ?} where the week day decides
 * @param month 1-12 or JAN-DEC
 * @param weekDay 1-7 or SUN-SAT; {@code ?} where the day of the month decides
 * @param year 1970-2199
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 *     types in EventBridge Scheduler</a>
 */
public record CronFields(
    String minute, String hour, String day, String month, String weekDay, String year) {
  private static final String ANY = "*";
  private static final String UNSAID = "?";

  /** Every minute of every day. */
  public static CronFields everyMinute() {
    return new CronFields(ANY, ANY, ANY, ANY, UNSAID, ANY);
  }

  /** The same at these minutes. */
  public CronFields minute(String minutes) {
    return new CronFields(minutes, hour, day, month, weekDay, year);
  }

  /** The same in these hours. */
  public CronFields hour(String hours) {
    return new CronFields(minute, hours, day, month, weekDay, year);
  }

  /** The same on these days of the month, whatever day of the week that is. */
  public CronFields day(String days) {
    return new CronFields(minute, hour, days, month, UNSAID, year);
  }

  /** The same in these months. */
  public CronFields month(String months) {
    return new CronFields(minute, hour, day, months, weekDay, year);
  }

  /** The same on these days of the week, whatever day of the month that is. */
  public CronFields weekDay(String weekDays) {
    return new CronFields(minute, hour, UNSAID, month, weekDays, year);
  }

  /** The same in these years. */
  public CronFields year(String years) {
    return new CronFields(minute, hour, day, month, weekDay, years);
  }

  String expression() {
    return "cron(" + String.join(" ", minute, hour, day, month, weekDay, year) + ")";
  }
}
