package dev.stepworker.model;

import java.util.Optional;

/**
 * Where the items of a distributed map are, in Amazon S3.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public abstract class S3Source extends Structure {
  /** Name of the bucket. */
  public final Member<String> bucket = required(text("Bucket", Rule.length(3, 63)));

  /** How many items are taken at the most; all when unset. */
  public final Member<Integer> maxItems = namedForPaths(integer("MaxItems", Rule.atLeast(1)));

  S3Source() {}

  /** The bucket, or any where only the execution knows which. */
  final String bucketOrAny() {
    return literalOf(bucket).orElse("*");
  }

  final void inputType(String type) {
    computed("InputType", environment -> Optional.of(Value.of(type)));
  }
}
