package dev.stepworker.api;

import org.jspecify.annotations.Nullable;

/**
 * Fails a task on purpose, under a name that the state machine's Retry and Catch can match.
 *
 * <p>A failure is an answer, not a fault of the worker: it is not logged as an error. Immutable and
 * thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Error
 *     handling in Step Functions</a>
 */
public class TaskFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Fails with a name and a message.
   *
   * @param error such as {@code Payment.Declined}: 1 to 256 characters, not beginning with
   *     {@code States.}
   * @param message becomes the cause in the execution's history, which many people can read: no
   *     secrets; longer than 32,768 characters it is cut
   * @throws IllegalArgumentException if the name is out of range
   */
  public TaskFailure(String error, String message) {
    this(error, message, null);
  }

  /**
   * Fails with a name, a message and the exception behind it, which is logged but not sent.
   *
   * @throws IllegalArgumentException if the name is out of range
   */
  public TaskFailure(String error, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.error = ErrorNames.check(error);
  }

  /** The name that Retry and Catch match, letter for letter. */
  public final String error() {
    return error;
  }
}
