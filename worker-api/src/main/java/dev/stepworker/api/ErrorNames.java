package dev.stepworker.api;

/** The service's rule for the name of an error. */
final class ErrorNames {
  private static final int MAX_LENGTH = 256;

  private ErrorNames() {}

  static String check(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("Error name '" + abbreviated(name) + "' has "
          + name.length() + " characters; must have 1 to " + MAX_LENGTH);
    }
    if (name.startsWith("States.")) {
      throw new IllegalArgumentException("Error name '" + name
          + "' begins with 'States.', which the service keeps for itself; choose another prefix");
    }
    return name;
  }

  private static String abbreviated(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "...";
  }
}
