package dev.stepworker.runtime.completion;

/** The service's limit for an output: 262,144 bytes in UTF-8. Stateless. */
public final class OutputLimit {
  /** The most bytes of JSON that the service takes. */
  public static final int MAX_BYTES = 262_144;

  private static final int MOST_BYTES_PER_CHAR = 3;

  private OutputLimit() {}

  /** Whether the service takes an output of this length. */
  public static boolean fits(String json) {
    return json.length() <= MAX_BYTES / MOST_BYTES_PER_CHAR || bytesOf(json) <= MAX_BYTES;
  }

  /** How many bytes a text has in UTF-8; a lone surrogate counts as the one byte it is sent as. */
  public static long bytesOf(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (isPairAt(text, i)) {
        bytes += 4;
        i++;
      } else {
        bytes += 1;
      }
    }
    return bytes;
  }

  private static boolean isPairAt(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }
}
