package dev.stepworker.local.interpreter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes times as the context object does: UTC, with milliseconds unless there are none. */
final class ContextTime {
  private ContextTime() {}

  static String format(Instant time) {
    return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.MILLIS));
  }
}
