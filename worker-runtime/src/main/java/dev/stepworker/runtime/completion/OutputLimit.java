package dev.stepworker.runtime.completion;

import dev.stepworker.runtime.payload.Utf8;

/** The service's limit for an output: 262,144 bytes in UTF-8. Stateless. */
public final class OutputLimit {
  /** The most bytes of JSON that the service takes. */
  public static final int MAX_BYTES = 262_144;

  private static final int MOST_BYTES_PER_CHAR = 3;

  private OutputLimit() {}

  /** Whether the service takes an output of this length. */
  public static boolean fits(String json) {
    return json.length() <= MAX_BYTES / MOST_BYTES_PER_CHAR || Utf8.length(json) <= MAX_BYTES;
  }
}
