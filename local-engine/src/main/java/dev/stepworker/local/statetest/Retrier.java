package dev.stepworker.local.statetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a Retry, as far as a test needs it; immutable.
 *
 * @param index its place in the Retry
 */
record Retrier(int index, List<?> errorEquals, int maxAttempts, double interval, double backoff) {
  private static final int DEFAULT_ATTEMPTS = 3;
  private static final double DEFAULT_BACKOFF = 2;

  static List<Retrier> all(@Nullable Object retry) {
    List<Retrier> retriers = new ArrayList<>();
    if (retry instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map) {
          retriers.add(of(retriers.size(), map));
        }
      }
    }
    return retriers;
  }

  private static Retrier of(int index, Map<?, ?> entry) {
    return new Retrier(
        index,
        entry.get("ErrorEquals") instanceof List<?> names ? names : List.of(),
        (int) number(entry, "MaxAttempts", DEFAULT_ATTEMPTS),
        number(entry, "IntervalSeconds", 1),
        number(entry, "BackoffRate", DEFAULT_BACKOFF));
  }

  private static double number(Map<?, ?> entry, String field, double whenUnset) {
    return entry.get(field) instanceof Number number ? number.doubleValue() : whenUnset;
  }

  /** Whether it retries this error after so many retries. */
  boolean covers(String error, int retryCount) {
    boolean isFatal = error.equals("States.Runtime") || error.equals("States.DataLimitExceeded");
    boolean isNamed = errorEquals.contains(error)
        || (!isFatal && errorEquals.contains("States.ALL"))
        || (!isFatal
            && !error.equals("States.Timeout")
            && errorEquals.contains("States.TaskFailed"));
    return isNamed && retryCount < maxAttempts;
  }

  /** How long it would wait before the next attempt. */
  long backoffSeconds(int retryCount) {
    return Math.round(interval * Math.pow(backoff, retryCount));
  }
}
