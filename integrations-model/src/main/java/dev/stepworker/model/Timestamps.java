package dev.stepworker.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** The times that the language takes: RFC 3339, with an upper-case T and Z, or an offset. */
final class Timestamps {
  static final String REQUIREMENT = "a time such as 2030-01-31T18:00:00Z";

  private Timestamps() {}

  static boolean isValid(String text) {
    try {
      OffsetDateTime.parse(text);
      return text.indexOf('T') > 0 && !text.endsWith("z");
    } catch (DateTimeException e) {
      return false;
    }
  }
}
