package dev.stepworker.model;

/**
 * Items that are in one object of a bucket.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public class S3File extends S3Source {
  /** Key of the object. */
  public final Member<String> key = required(text("Key"));

  /** Version of the object; the latest when unset. */
  public final Member<String> versionId = text("VersionId");

  S3File(String type) {
    inputType(type);
  }
}
