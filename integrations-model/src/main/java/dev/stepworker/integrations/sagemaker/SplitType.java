package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How input files are split into records.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformInput.html">
 *     TransformInput</a>
 */
public enum SplitType implements Constant {
  /** Not at all: a file is one record. */
  NONE("None"),
  /** By lines. */
  LINE("Line"),
  /** By RecordIO records. */
  RECORD_IO("RecordIO"),
  /** By TFRecord records. */
  TF_RECORD("TFRecord");

  private final String value;

  SplitType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
