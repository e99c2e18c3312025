package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * What the address of data names.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html">
 *     S3DataSource</a>
 */
public enum S3DataType implements Constant {
  /** A file that lists the objects. */
  MANIFEST_FILE("ManifestFile"),
  /** Every object whose key begins so. */
  S3_PREFIX("S3Prefix"),
  /** A file that lists the objects with their labels. */
  AUGMENTED_MANIFEST_FILE("AugmentedManifestFile");

  private final String value;

  S3DataType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
