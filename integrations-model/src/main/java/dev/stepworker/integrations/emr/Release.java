package dev.stepworker.integrations.emr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of EMR.
 *
 * @param major such as 5
 * @param minor such as 28
 */
record Release(int major, int minor) {
  private static final Pattern LABEL = Pattern.compile("emr-(\\d{1,9})\\.(\\d{1,9}).*");
  private static final Release NEWER_THAN_ALL = new Release(Integer.MAX_VALUE, 0);

  /** Reads a label such as {@code emr-5.28.0}; one of another form counts as newer than all. */
  static Release of(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
        : NEWER_THAN_ALL;
  }

  boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }
}
