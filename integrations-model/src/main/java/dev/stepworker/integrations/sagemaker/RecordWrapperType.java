package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How records are wrapped.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html">
 *     Channel</a>
 */
public enum RecordWrapperType implements Constant {
  /** Not at all. */
  NONE("None"),
  /** Each as a RecordIO record. */
  RECORD_IO("RecordIO");

  private final String value;

  RecordWrapperType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
