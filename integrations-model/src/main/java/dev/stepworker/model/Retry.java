package dev.stepworker.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries a state again after certain errors: {@code Retry.on("Payment.Busy").maxAttempts(3)}.
 * Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error">
 *     Retrying after an error</a>
 */
public final class Retry {
  private static final Kind<Integer> ATTEMPTS =
      new Kind<>(Json::number, Rule.between(0, 99_999_999));
  private static final Kind<Double> RATE = new Kind<>(Json::number, Rule.atLeast(1.0));
  private static final Kind<Duration> INTERVAL =
      Kind.duration(SECONDS, Rule.between(Duration.ofSeconds(1), Duration.ofSeconds(99_999_999)));
  private static final Kind<Duration> MAX_DELAY =
      Kind.duration(SECONDS, Rule.between(Duration.ofSeconds(1), Duration.ofSeconds(31_622_400)));
  private static final Kind<JitterStrategy> JITTER =
      new Kind<>(jitter -> Json.text(jitter.value()), Rule.any());

  private final List<String> errors;
  private final Map<String, Setting<?>> settings;

  private Retry(List<String> errors, Map<String, Setting<?>> settings) {
    this.errors = List.copyOf(errors);
    this.settings = settings;
  }

  /** Retries after any of these errors. */
  public static Retry on(String... errors) {
    return new Retry(List.of(errors), Map.of());
  }

  /** Retries after every error that no other retrier names. */
  public static Retry onAll() {
    return on(ErrorNames.ALL);
  }

  /** How often at most to try again; 0 for never; 3 when unset. */
  public Retry maxAttempts(int attempts) {
    return with("MaxAttempts", ATTEMPTS, attempts);
  }

  /** The wait before the first retry: whole seconds from 1; 1 second when unset. */
  public Retry interval(Duration interval) {
    return with("IntervalSeconds", INTERVAL, interval);
  }

  /** By how much each wait exceeds the one before: 1 or more; 2 when unset. */
  public Retry backoffRate(double rate) {
    return with("BackoffRate", RATE, rate);
  }

  /** The longest wait, whatever the backoff rate: whole seconds, more than the interval. */
  public Retry maxDelay(Duration delay) {
    return with("MaxDelaySeconds", MAX_DELAY, delay);
  }

  /** Whether waits are spread at random; not when unset. */
  public Retry jitter(JitterStrategy strategy) {
    return with("JitterStrategy", JITTER, strategy);
  }

  /** A number, duration or word, with its rules. */
  private record Setting<T>(Kind<T> kind, T value) {
    JsonNode render() {
      return kind.form().apply(value);
    }

    void check(Problems here) {
      kind.check(value, here);
    }
  }

  List<String> errors() {
    return errors;
  }

  ObjectNode render() {
    ObjectNode retrier = Rendering.object();
    errors.forEach(retrier.putArray("ErrorEquals")::add);
    settings.forEach((field, setting) -> retrier.set(field, setting.render()));
    return retrier;
  }

  void check(Problems here) {
    ErrorNames.check(errors, here);
    settings.forEach((field, setting) -> setting.check(here.in(field)));
    if (longest() <= shortest()) {
      here.add("MaxDelaySeconds", "is not above IntervalSeconds; give a longer delay");
    }
  }

  private long longest() {
    Setting<?> delay = settings.get("MaxDelaySeconds");
    return delay == null ? Long.MAX_VALUE : delay.render().longValue();
  }

  private long shortest() {
    Setting<?> interval = settings.get("IntervalSeconds");
    return interval == null ? 1 : interval.render().longValue();
  }

  private <T> Retry with(String field, Kind<T> kind, T value) {
    Map<String, Setting<?>> more = new LinkedHashMap<>(settings);
    more.put(field, new Setting<>(kind, value));
    return new Retry(errors, more);
  }
}
