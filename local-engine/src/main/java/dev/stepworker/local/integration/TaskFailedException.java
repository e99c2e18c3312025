package dev.stepworker.local.integration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fails a task with an error name that Retry and Catch can match. */
public final class TaskFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final @Nullable String reason;

  /** Fails with an error name alone. */
  public TaskFailedException(String error) {
    this(error, null);
  }

  /**
   * Fails with an error name and a cause.
   *
   * @param cause often JSON text
   */
  public TaskFailedException(String error, @Nullable String cause) {
    super(error);
    this.error = error;
    this.reason = cause;
  }

  /** The error name. */
  public String error() {
    return error;
  }

  /** The cause, if one was given. */
  public Optional<String> cause() {
    return Optional.ofNullable(reason);
  }
}
