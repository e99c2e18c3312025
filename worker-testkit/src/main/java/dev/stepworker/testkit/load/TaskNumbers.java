package dev.stepworker.testkit.load;

/**
 * Writes the number of a task into a token as long as the service's, and reads it back. Immutable.
 */
final class TaskNumbers {
  private static final String FILLER = "AQCEAAAAKgAAAAMAAAAAAAAAAd8".repeat(22);
  private static final char SEPARATOR = '-';

  private final String prefix;

  TaskNumbers(String sourceName) {
    this.prefix = FILLER + SEPARATOR + sourceName + SEPARATOR;
  }

  String token(long number) {
    return prefix + number;
  }

  /** Whether the text is a token of this endpoint. */
  static boolean isToken(String text) {
    return text.startsWith(FILLER + SEPARATOR) && text.lastIndexOf(SEPARATOR) > FILLER.length();
  }

  static long number(String token) {
    return Long.parseLong(token.substring(token.lastIndexOf(SEPARATOR) + 1));
  }

  static String sourceName(String token) {
    return token.substring(token.indexOf(SEPARATOR) + 1, token.lastIndexOf(SEPARATOR));
  }
}
