package dev.stepworker.local.interpreter;

import java.time.Instant;
import java.util.Optional;
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

  static ExecutionOutcome succeeded(Instant stopTime, String output) {
    return new ExecutionOutcome(Status.SUCCEEDED, stopTime, output, null, null);
  }

  static ExecutionOutcome ended(
      Status status, Instant stopTime, @Nullable String error, @Nullable String cause) {
    return new ExecutionOutcome(status, stopTime, null, error, cause);
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
