package dev.stepworker.local.interpreter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times as the context object does: UTC, with milliseconds. */
final class ContextTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ContextTime() {}

  static String format(Instant time) {
    return FORMAT.format(time);
  }
}
