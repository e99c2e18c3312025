package dev.stepworker.local.executions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The client tokens by which an execution was redriven, so that a repeated call is known by its
 * token; the last ten, each for 15 minutes. Confined to the engine's loop.
 */
final class RedriveTokens {
  private static final int KEPT = 10;
  private static final Duration VALID = Duration.ofMinutes(15);

  private final Map<String, Instant> redriveDates = new LinkedHashMap<>();

  /** When the execution was redriven by this token, if it is still known. */
  Optional<Instant> redriveDate(String token, Instant now) {
    return Optional.ofNullable(redriveDates.get(token))
        .filter(date -> date.plus(VALID).isAfter(now));
  }

  void add(String token, Instant redriveDate) {
    redriveDates.remove(token);
    redriveDates.put(token, redriveDate);
    if (redriveDates.size() > KEPT) {
      redriveDates.remove(redriveDates.keySet().iterator().next());
    }
  }
}
