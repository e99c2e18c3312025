package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How many records go into one request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html">
 *     CreateTransformJob</a>
 */
public enum BatchStrategy implements Constant {
  /** As many as the payload limit allows. */
  MULTI_RECORD("MultiRecord"),
  /** One. */
  SINGLE_RECORD("SingleRecord");

  private final String value;

  BatchStrategy(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
