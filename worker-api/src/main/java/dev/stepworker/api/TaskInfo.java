package dev.stepworker.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a task besides its input. An activity's task says nothing of its execution by
 * itself; the members that need the {@code _context} member say so.
 *
 * <p>Immutable and thread-safe.
 */
public interface TaskInfo {
  /** The name of the {@link TaskType} that the handler was registered with. */
  String type();

  /**
   * A key for idempotency, 1 to 64 letters and digits. It stays the same over the retries of one
   * state when the task carries the {@code _context} member; without it, each attempt has its own.
   */
  String id();

  /** Where the task came from. */
  TaskSource source();

  /** When this worker received the task. */
  Instant receivedAt();

  /** When the message was sent; empty for an activity, whose poll does not tell. */
  Optional<Instant> sentAt();

  /** The execution's ARN; needs {@code _context}. */
  Optional<String> executionArn();

  /** The state's name; needs {@code _context}. */
  Optional<String> stateName();

  /** When the execution entered the state; needs {@code _context}. */
  Optional<Instant> stateEnteredAt();

  /** How often the state was retried before, 0 for its first attempt; needs {@code _context}. */
  OptionalInt retryCount();

  /** How often the message was received, this time included; always 1 for an activity. */
  int receiveCount();

  /** The message's id; empty for an activity. */
  Optional<String> messageId();

  /** The message's group; empty for an activity and for a message without one. */
  Optional<String> messageGroup();

  /**
   * The message's own attributes that are text or numbers, without those that hold the task token;
   * empty for an activity.
   */
  Map<String, String> attributes();

  /**
   * A header that carries a trace on, such as {@code traceparent} or {@code X-Amzn-Trace-Id}: from
   * the message's attributes, else from the member of that name in {@code _context}.
   */
  default Optional<String> traceHeader(String name) {
    return Optional.ofNullable(attributes().get(name));
  }
}
