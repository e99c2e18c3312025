package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the state machine tells the worker in the {@code _context} member of a task:
 * {@code execution} (ARN), {@code state} (name), {@code entered} (ISO 8601), {@code retry} (count),
 * {@code index} (of the item in a Map), {@code heartbeatSeconds}, {@code timeoutSeconds}, and the
 * headers of a trace by their own names, such as {@code traceparent}. All are optional; a member of
 * the wrong kind counts as absent. Immutable.
 */
public final class ExecutionContext {
  /** The name of the member. */
  public static final String MEMBER = "_context";

  private static final ExecutionContext NONE = new ExecutionContext(null);

  private final @Nullable JsonNode member;

  private ExecutionContext(@Nullable JsonNode member) {
    this.member = member;
  }

  /** For a task that tells nothing. */
  public static ExecutionContext none() {
    return NONE;
  }

  /** Reads the member's value. */
  public static ExecutionContext of(JsonNode member) {
    return new ExecutionContext(member);
  }

  public Optional<String> executionArn() {
    return text("execution");
  }

  public Optional<String> stateName() {
    return text("state");
  }

  public Optional<Instant> stateEnteredAt() {
    return text("entered").flatMap(ExecutionContext::instant);
  }

  public OptionalInt retryCount() {
    return integer("retry");
  }

  public OptionalInt mapIndex() {
    return integer("index");
  }

  public Optional<Duration> heartbeat() {
    return seconds("heartbeatSeconds");
  }

  public Optional<Duration> timeout() {
    return seconds("timeoutSeconds");
  }

  /** The trace header of this name. */
  public Optional<String> traceHeader(String name) {
    return text(name);
  }

  /**
   * What stays the same over the retries of the state, and differs from every other task; empty if
   * the task does not tell enough.
   */
  public Optional<String> stableKey() {
    if (executionArn().isEmpty() || stateName().isEmpty() || text("entered").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(String.join(
        "|",
        executionArn().get(),
        stateName().get(),
        text("entered").get(),
        mapIndex().isPresent() ? Integer.toString(mapIndex().getAsInt()) : ""));
  }

  private Optional<String> text(String name) {
    return member(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private OptionalInt integer(String name) {
    Optional<JsonNode> number = member(name).filter(JsonNode::canConvertToInt);
    return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
  }

  private Optional<Duration> seconds(String name) {
    OptionalInt seconds = integer(name);
    return seconds.isPresent() && seconds.getAsInt() > 0
        ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
        : Optional.empty();
  }

  private Optional<JsonNode> member(String name) {
    return member == null ? Optional.empty() : Optional.ofNullable(member.get(name));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
