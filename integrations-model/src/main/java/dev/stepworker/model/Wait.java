package dev.stepworker.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.path.Timestamps;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits, for a duration or until a time:
 * {@code Wait.duration(ofMinutes(10)).named("Pause").next("Try again")}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html">Wait workflow
 *     state</a>
 */
public final class Wait extends StepState<Wait> {
  private static final Kind<Duration> DURATION =
      Kind.duration(SECONDS, Rule.between(Duration.ZERO, Duration.ofSeconds(99_999_999)));
  private static final Kind<String> TIMESTAMP =
      new Kind<>(Json::text, new Rule<>(Timestamps.REQUIREMENT, Timestamps::isValid));

  private Wait(StateCore core) {
    super(core);
  }

  /** Waits so long: whole seconds, 0 to 99,999,999. */
  public static Wait duration(Duration duration) {
    return duration(Value.of(duration));
  }

  /** Waits as many seconds as an expression gives; a path renders {@code SecondsPath}. */
  public static Wait duration(Value<Duration> duration) {
    return waiting(Slot.SECONDS, ValueContent.of(duration, DURATION));
  }

  /** Waits until then. */
  public static Wait until(Instant time) {
    return until(time.toString());
  }

  /** Waits until a time in RFC 3339, such as {@code 2030-01-31T18:00:00Z}. */
  public static Wait until(String timestamp) {
    return until(Value.of(timestamp));
  }

  /** Waits until the time that an expression gives; a path renders {@code TimestampPath}. */
  public static Wait until(Value<String> timestamp) {
    return waiting(Slot.TIMESTAMP, ValueContent.of(timestamp, TIMESTAMP));
  }

  /** The same state under that name. */
  public Wait named(String name) {
    return copy(core().renamed(name));
  }

  @Override
  String type() {
    return "Wait";
  }

  @Override
  Wait copy(StateCore changed) {
    return new Wait(changed);
  }

  private static Wait waiting(Slot slot, Content content) {
    return new Wait(StateCore.named("").with(slot, content));
  }
}
