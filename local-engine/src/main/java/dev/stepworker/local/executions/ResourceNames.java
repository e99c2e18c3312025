package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import java.util.regex.Pattern;

/** Which names state machines and executions may have. */
final class ResourceNames {
  private static final Pattern REFUSED =
      Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");
  private static final int MAX_LENGTH = 80;

  private ResourceNames() {}

  static String check(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH || REFUSED.matcher(name).find()) {
      throw ServiceError.of("InvalidName", "Invalid Name: '" + name + "'");
    }
    return name;
  }
}
