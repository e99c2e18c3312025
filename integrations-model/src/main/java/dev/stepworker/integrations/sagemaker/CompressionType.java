package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How data is compressed.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html">
 *     Channel</a>
 */
public enum CompressionType implements Constant {
  /** Not at all. */
  NONE("None"),
  /** With gzip. */
  GZIP("Gzip");

  private final String value;

  CompressionType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
