package dev.stepworker.model;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the results of a distributed map go, and in which form.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">
 *     ResultWriter (Map)</a>
 */
public final class ResultWriter extends Structure {
  /** Name of the bucket; the results go into the state's output when unset. */
  public final Member<String> bucket = text("Bucket", Rule.length(3, 63));

  /** What the keys of the objects begin with. */
  public final Member<String> prefix = text("Prefix");

  /** As a JSON array when unset. */
  public final Member<OutputType> outputType = enumeration("OutputType");

  /** What of the child executions is written; all that is known when unset. */
  public final Member<Transformation> transformation = enumeration("Transformation");

  private ResultWriter() {}

  static S3Content content(Consumer<ResultWriter> spec) {
    ResultWriter writer = filled(ResultWriter::new, spec);
    return new S3Content("s3:putObject", writer, "WriterConfig", writer::permission);
  }

  private Optional<IamStatement> permission(AwsEnvironment environment) {
    String objects = environment.globalArn("s3", literalOf(bucket).orElse("*") + "/*");
    return Optional.of(IamStatement.allow(
                "s3:PutObject",
                "s3:GetObject",
                "s3:ListMultipartUploadParts",
                "s3:AbortMultipartUpload")
            .on(objects))
        .filter(statement -> bucket.isSet());
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (prefix.isSet() && !bucket.isSet()) {
      problems.add(prefix, "is set without a bucket; set Bucket, too");
    }
    if (outputType.isSet() != transformation.isSet()) {
      problems.add(outputType, "and Transformation belong together; set both");
    }
  }

  /**
   * The form of the results.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">
   *     ResultWriter (Map)</a>
   */
  public enum OutputType implements Constant {
    /** A JSON array. */
    JSON,
    /** Lines of JSON. */
    JSONL
  }

  /**
   * What is written of the child executions.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">
   *     ResultWriter (Map)</a>
   */
  public enum Transformation implements Constant {
    /** Their outputs, and all about the executions. */
    NONE,
    /** Their outputs. */
    COMPACT,
    /** Their outputs, those that are arrays as one. */
    FLATTEN
  }
}
