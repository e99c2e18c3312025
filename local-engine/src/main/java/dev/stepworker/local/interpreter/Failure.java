package dev.stepworker.local.interpreter;

import dev.stepworker.local.query.QueryFailure;
import org.jspecify.annotations.Nullable;

/**
 * Why a state, a branch or an execution failed.
 *
 * @param error null when whoever failed gave none
 * @param cause null when whoever failed gave none
 * @param kind what the failure allows
 * @param location the field whose expression failed, for an evaluation only
 */
record Failure(
    @Nullable String error,
    @Nullable String cause,
    Kind kind,
    @Nullable String location) {
  static final String TIMEOUT = "States.Timeout";
  static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
  static final String RUNTIME = "States.Runtime";
  private static final String EVALUATION = "States.QueryEvaluationError";
  private static final String DATA_LIMIT = "States.DataLimitExceeded";

  /** What a failure is to those who handle it. */
  enum Kind {
    /** May be retried and caught. */
    ORDINARY,
    /** May be retried and caught, by the names of both timeouts. */
    MISSED_HEARTBEAT,
    /** May be retried and caught; leaves an event of its own in the history. */
    EVALUATION,
    /** Ends the execution at once. */
    FATAL
  }

  static Failure of(@Nullable String error, @Nullable String cause) {
    return new Failure(error, cause, Kind.ORDINARY, null);
  }

  static Failure fatal(String cause) {
    return new Failure(RUNTIME, cause, Kind.FATAL, null);
  }

  static Failure timeout() {
    return of(TIMEOUT, null);
  }

  /** The service reports a missed heartbeat as a timeout. */
  static Failure missedHeartbeat() {
    return new Failure(TIMEOUT, null, Kind.MISSED_HEARTBEAT, null);
  }

  static Failure evaluation(@Nullable String location, String cause) {
    return new Failure(EVALUATION, cause, Kind.EVALUATION, location);
  }

  static Failure tooLarge(String stateOrTask) {
    return of(
        DATA_LIMIT,
        "The state/task '" + stateOrTask
            + "' returned a result with a size exceeding the maximum number of bytes service"
            + " limit.");
  }

  static Failure tooManyFailures() {
    return of(
        "States.ExceedToleratedFailureThreshold",
        "The specified tolerated failure threshold was exceeded");
  }

  static Failure of(QueryFailure failure) {
    return switch (failure.error()) {
      case RUNTIME -> fatal(failure.cause());
      case EVALUATION -> evaluation(failure.location().orElse(null), failure.cause());
      default -> of(failure.error(), failure.cause());
    };
  }

  /** Whether something was too large to go on with. */
  boolean isDataLimit() {
    return DATA_LIMIT.equals(error);
  }

  /** The same failure, as the states around the one that failed see it. */
  Failure passedOn() {
    return kind == Kind.EVALUATION ? of(error, cause) : this;
  }

  /** The same failure, told as the service tells it of a state. */
  Failure within(String state, long enteredEventId) {
    String prefix = "An error occurred while executing the state '" + state
        + "' (entered at the event id #" + enteredEventId + "). ";
    return new Failure(error, prefix + cause, kind, location);
  }
}
