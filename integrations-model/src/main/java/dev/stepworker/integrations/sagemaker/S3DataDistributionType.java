package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * Which machine gets which data.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html">
 *     S3DataSource</a>
 */
public enum S3DataDistributionType implements Constant {
  /** Each all of it. */
  FULLY_REPLICATED("FullyReplicated"),
  /** Each its share of the objects. */
  SHARDED_BY_S3_KEY("ShardedByS3Key");

  private final String value;

  S3DataDistributionType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
