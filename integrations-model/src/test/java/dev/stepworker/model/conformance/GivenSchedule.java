package dev.stepworker.model.conformance;

import dev.stepworker.integrations.scheduler.CronFields;
import dev.stepworker.integrations.scheduler.Schedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/** Reads when a schedule runs: {@code rate}, {@code cron} or {@code oneTime}. */
final class GivenSchedule {
  private GivenSchedule() {}

  static Schedule read(Given given) {
    if (given.has("rate")) {
      return given
          .object("rate")
          .flatMap(rate -> rate.find("$seconds"))
          .map(seconds -> Schedule.rate(Duration.ofSeconds(seconds.longValue())))
          .orElseThrow(() -> new NotExpressibleException("rate(...) takes a duration"));
    }
    if (given.has("oneTime")) {
      LocalDateTime time = OffsetDateTime.parse(given.text("oneTime")).toLocalDateTime();
      return Schedule.at(time);
    }
    return Schedule.cron(given
        .object("cron")
        .map(GivenSchedule::fields)
        .orElseThrow(() -> new AssertionError("No schedule is given")));
  }

  private static CronFields fields(Given given) {
    Applied<CronFields> cron = new Applied<>(CronFields.everyMinute());
    apply(given, "minute", value -> cron.apply(c -> c.minute(value)));
    apply(given, "hour", value -> cron.apply(c -> c.hour(value)));
    apply(given, "day", value -> cron.apply(c -> c.day(value)));
    apply(given, "month", value -> cron.apply(c -> c.month(value)));
    apply(given, "weekDay", value -> cron.apply(c -> c.weekDay(value)));
    apply(given, "year", value -> cron.apply(c -> c.year(value)));
    return cron.get();
  }

  private static void apply(Given given, String field, Consumer<String> setting) {
    if (given.has(field)) {
      setting.accept(given.text(field));
    }
  }
}
