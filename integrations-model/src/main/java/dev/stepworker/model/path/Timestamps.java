package dev.stepworker.model.path;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * The times that the language takes: RFC 3339, with an upper-case T and Z, or an offset.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html">Wait workflow
 *     state</a>
 */
public final class Timestamps {
  /** What a time has to be, for messages. */
  public static final String REQUIREMENT = "a time such as 2030-01-31T18:00:00Z";

  private static final String FORM =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)";

  private Timestamps() {}

  /** Whether the text is such a time, and one that exists. */
  public static boolean isValid(String text) {
    if (!text.matches(FORM)) {
      return false;
    }
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
