package dev.stepworker.local.query.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads timestamps as the service does. */
public final class Timestamps {
  private Timestamps() {}

  /**
   * Reads a timestamp with a time zone, such as {@code 2016-03-14T01:59:00Z} or
   * {@code 2016-03-14T01:59:00.25+01:00}.
   *
   * @return the instant; empty if the text is not a timestamp
   */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
