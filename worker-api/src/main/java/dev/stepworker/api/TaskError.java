package dev.stepworker.api;

import java.util.Objects;

/**
 * What a failed task tells the state machine. Immutable.
 *
 * @param error the name that Retry and Catch match: 1 to 256 characters, not beginning with
 *     {@code States.}
 * @param cause for people and for {@code States.StringToJson}; longer than 32,768 characters it is
 *     cut when it is sent, so that JSON stays JSON; null, as the message of many an exception,
 *     becomes empty
 */
public record TaskError(String error, String cause) {
  /** The worker handed the task back: name it in the state's Retry. */
  public static final String RELEASED = "StepWorker.Released";

  /** The input could not be decoded as the type that the contract names. */
  public static final String INVALID_INPUT = "StepWorker.InvalidInput";

  /** The service did not take the output. */
  public static final String INVALID_OUTPUT = "StepWorker.InvalidOutput";

  /** The output is longer than the 262,144 bytes that the service takes. */
  public static final String OUTPUT_TOO_LARGE = "StepWorker.OutputTooLarge";

  /** The message that brought the task was received too often without an outcome. */
  public static final String POISON_MESSAGE = "StepWorker.PoisonMessage";

  /** The payload store could not be reached: name it in the state's Retry. */
  public static final String PAYLOAD_STORE_FAILED = "StepWorker.PayloadStoreFailed";

  /** @throws IllegalArgumentException if the name is out of range */
  public TaskError {
    ErrorNames.check(error);
    cause = Objects.requireNonNullElse(cause, "");
  }

  /** Leaves the cause out, which may repeat what the task was given. */
  @Override
  public String toString() {
    return "TaskError[" + error + "]";
  }
}
