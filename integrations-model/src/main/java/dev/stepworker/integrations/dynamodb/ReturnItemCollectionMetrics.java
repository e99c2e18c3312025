package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Constant;

/**
 * Whether the answer says how large the item collections are that a write touched.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html#DDB-PutItem-request-ReturnItemCollectionMetrics">
 *     ReturnItemCollectionMetrics</a>
 */
public enum ReturnItemCollectionMetrics implements Constant {
  /** It does. */
  SIZE,
  /** It does not. */
  NONE
}
