package dev.stepworker.integrations.athena;

import dev.stepworker.model.Constant;

/**
 * How query results are encrypted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_EncryptionConfiguration.html">
 *     EncryptionConfiguration</a>
 */
public enum EncryptionOption implements Constant {
  /** On the server, with keys of Amazon S3. */
  S3_MANAGED("SSE_S3"),
  /** On the server, with a key of AWS KMS. */
  KMS("SSE_KMS"),
  /** By Athena before the results are stored, with a key of AWS KMS. */
  CLIENT_SIDE_KMS("CSE_KMS");

  private final String value;

  EncryptionOption(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
