package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How training data reaches the container.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AlgorithmSpecification.html">
 *     AlgorithmSpecification</a>
 */
public enum InputMode implements Constant {
  /** Streamed from Amazon S3, without the volume. */
  PIPE("Pipe"),
  /** Copied to the volume before the training begins. */
  FILE("File"),
  /** Seen as files, and fetched as they are read. */
  FAST_FILE("FastFile");

  private final String value;

  InputMode(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
