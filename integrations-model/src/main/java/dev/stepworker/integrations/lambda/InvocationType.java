package dev.stepworker.integrations.lambda;

import dev.stepworker.model.Constant;

/**
 * Whether Lambda answers with the result of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public enum InvocationType implements Constant {
  /** Runs the function and answers with its result. */
  REQUEST_RESPONSE("RequestResponse"),
  /** Queues the event and answers at once. */
  EVENT("Event"),
  /** Checks the parameters and the permission only. */
  DRY_RUN("DryRun");

  private final String value;

  InvocationType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
