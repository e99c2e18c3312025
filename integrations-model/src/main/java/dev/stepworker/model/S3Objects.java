package dev.stepworker.model;

/**
 * Items that are the objects of a bucket themselves: their keys, sizes and dates.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public final class S3Objects extends S3Source {
  /** What the keys begin with; all objects when unset. */
  public final Member<String> prefix = text("Prefix");

  S3Objects() {}
}
