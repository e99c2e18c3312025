package dev.stepworker.model;

/**
 * How many items a child execution gets at a time.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html">
 *     ItemBatcher (Map)</a>
 */
public final class ItemBatcher extends Structure {
  private static final int MOST_BYTES = 262_144;

  /** How many items at the most. */
  public final Member<Integer> maxItemsPerBatch =
      namedForPaths(integer("MaxItemsPerBatch", Rule.atLeast(1)));

  /** How many bytes at the most, up to 262,144. */
  public final Member<Integer> maxInputBytesPerBatch =
      namedForPaths(integer("MaxInputBytesPerBatch", Rule.between(1, MOST_BYTES)));

  /** What goes along with every batch, an object that may hold expressions. */
  public final DocumentMember batchInput = document("BatchInput");

  ItemBatcher() {}

  @Override
  protected void checkTogether(Problems problems) {
    if (!maxItemsPerBatch.isSet() && !maxInputBytesPerBatch.isSet() && !batchInput.isSet()) {
      problems.add(maxItemsPerBatch, "is missing; set it, or another limit or input of the batch");
    }
  }
}
