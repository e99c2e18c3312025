package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.HistoryEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an execution ended. */
public final class ExecutionOutcome {
  private final Status status;
  private final Instant stopTime;
  private final @Nullable String output;
  private final @Nullable String error;
  private final @Nullable String cause;

  private ExecutionOutcome(
      Status status,
      Instant stopTime,
      @Nullable String output,
      @Nullable String error,
      @Nullable String cause) {
    this.status = status;
    this.stopTime = stopTime;
    this.output = output;
    this.error = error;
    this.cause = cause;
  }

  /** How an execution has ended with this event; empty if it goes on. */
  public static Optional<ExecutionOutcome> of(HistoryEvent event) {
    return Stream.of(Status.values())
        .filter(status -> status.eventType().equals(event.type()))
        .findFirst()
        .map(status -> of(status, event));
  }

  private static ExecutionOutcome of(Status status, HistoryEvent event) {
    boolean isSilent = status == Status.TIMED_OUT; // the service names the error in the event only
    return new ExecutionOutcome(
        status,
        event.timestamp(),
        detail(event, "output"),
        isSilent ? null : detail(event, "error"),
        isSilent ? null : detail(event, "cause"));
  }

  private static @Nullable String detail(HistoryEvent event, String name) {
    return event.details().get(name) instanceof String text ? text : null;
  }

  public Status status() {
    return status;
  }

  public Instant stopTime() {
    return stopTime;
  }

  /** JSON text; there if the execution succeeded. */
  public Optional<String> output() {
    return Optional.ofNullable(output);
  }

  /** Whether or not there is one is up to whoever failed the execution. */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /** Whether or not there is one is up to whoever failed the execution. */
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  /** The ways to end. */
  public enum Status {
    SUCCEEDED("ExecutionSucceeded", "executionSucceededEventDetails"),
    FAILED("ExecutionFailed", "executionFailedEventDetails"),
    TIMED_OUT("ExecutionTimedOut", "executionTimedOutEventDetails"),
    ABORTED("ExecutionAborted", "executionAbortedEventDetails");

    private final String eventType;
    private final String detailsName;

    Status(String eventType, String detailsName) {
      this.eventType = eventType;
      this.detailsName = detailsName;
    }

    String eventType() {
      return eventType;
    }

    String detailsName() {
      return detailsName;
    }
  }
}
