package dev.stepworker.integrations.bedrock;

import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Structure;

/**
 * A place in Amazon S3.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html">Step
 *     Functions and Bedrock</a>
 */
public final class S3Location extends Structure {
  private static final String SCHEME = "s3://";

  /** Such as {@code s3://bucket/key}. */
  public final Member<String> s3Uri = required(text(
      "S3Uri", matching("s3://[^/]+.*", "the URI of an S3 object, such as 's3://bucket/key'")));

  S3Location() {}

  /** The ARN of what is there; of any object where only the execution knows the place. */
  String arn(Permissions permissions) {
    String path =
        permissions.literalOf(s3Uri).map(uri -> uri.substring(SCHEME.length())).orElse("*");
    return permissions.environment().globalArn("s3", path);
  }
}
