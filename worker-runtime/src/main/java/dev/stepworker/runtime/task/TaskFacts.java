package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskSource;
import dev.stepworker.runtime.payload.ExecutionContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is known of a received task. Immutable. */
final class TaskFacts implements TaskInfo {
  private static final int ID_BYTES = 16;
  private static final String XRAY_HEADER = "X-Amzn-Trace-Id";
  private static final String XRAY_ATTRIBUTE = "AWSTraceHeader";

  private final HandlerSpec handler;
  private final ReceivedTask task;
  private final Instant receivedAt;
  private volatile @Nullable String id;

  TaskFacts(HandlerSpec handler, ReceivedTask task, Instant receivedAt) {
    this.handler = handler;
    this.task = task;
    this.receivedAt = receivedAt;
  }

  @Override
  public String type() {
    return handler.type().name();
  }

  @Override
  public String id() {
    String known = id;
    if (known == null) {
      known = digest(context().stableKey().orElse(task.token().value()));
      id = known;
    }
    return known;
  }

  @Override
  public TaskSource source() {
    return handler.source();
  }

  @Override
  public Instant receivedAt() {
    return receivedAt;
  }

  @Override
  public Optional<Instant> sentAt() {
    return task.brought().map(Message::sentAt);
  }

  @Override
  public Optional<String> executionArn() {
    return context().executionArn();
  }

  @Override
  public Optional<String> stateName() {
    return context().stateName();
  }

  @Override
  public Optional<Instant> stateEnteredAt() {
    return context().stateEnteredAt();
  }

  @Override
  public OptionalInt retryCount() {
    return context().retryCount();
  }

  @Override
  public int receiveCount() {
    return task.brought().map(Message::receiveCount).orElse(1);
  }

  @Override
  public Optional<String> messageId() {
    return task.brought().map(Message::id);
  }

  @Override
  public Optional<String> messageGroup() {
    return task.brought().flatMap(message -> Optional.ofNullable(message.group()));
  }

  @Override
  public Map<String, String> attributes() {
    return task.brought().map(Message::attributes).orElse(Map.of());
  }

  @Override
  public Optional<String> traceHeader(String name) {
    return TaskInfo.super
        .traceHeader(name)
        .or(() -> name.equalsIgnoreCase(XRAY_HEADER)
            ? TaskInfo.super.traceHeader(XRAY_ATTRIBUTE)
            : Optional.empty())
        .or(() -> context().traceHeader(name));
  }

  /** Whether another attempt of the same state has the same id. */
  boolean isKnownToTheNextAttempt() {
    return context().stableKey().isPresent();
  }

  /** When the answer comes too late; empty when nothing known bounds the task. */
  Optional<Instant> deadline() {
    return handler.timeout(context()).map(sentAt().orElse(receivedAt)::plus);
  }

  @Override
  public String toString() {
    return "Task[" + type() + " " + task.token().hash() + "]";
  }

  private ExecutionContext context() {
    return task.input().context();
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }
}
