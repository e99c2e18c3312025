package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How the results of a file are put together.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformOutput.html">
 *     TransformOutput</a>
 */
public enum AssembleWith implements Constant {
  /** One behind the other. */
  NONE("None"),
  /** A line each. */
  LINE("Line");

  private final String value;

  AssembleWith(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
