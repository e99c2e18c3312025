package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Value;

/**
 * The addresses of objects in Amazon S3, by the endpoint of a region. SageMaker takes
 * {@code s3://bucket/key} as well, which needs no help.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html">Virtual
 *     hosting of general purpose buckets</a>
 */
public final class S3Url {
  private static final String SLASH = "/";

  private S3Url() {}

  /** The address of an object, or of all whose keys begin so, in the definition's region. */
  public static Value<String> of(String bucket, String key) {
    String path = key.startsWith(SLASH) ? key : SLASH + key;
    return Value.derived(environment ->
        "https://s3." + environment.region() + "." + environment.domain() + SLASH + bucket + path);
  }
}
