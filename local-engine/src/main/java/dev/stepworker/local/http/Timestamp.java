package dev.stepworker.local.http;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as the protocol writes them: seconds since 1970 with three decimals. */
public final class Timestamp {
  private static final int MILLIS_SCALE = 3;

  private Timestamp() {}

  /** The number to put into an answer. */
  public static BigDecimal of(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), MILLIS_SCALE);
  }
}
