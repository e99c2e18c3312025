package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Constant;

/**
 * How much the answer says about the capacity that a call consumed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html#DDB-GetItem-request-ReturnConsumedCapacity">
 *     ReturnConsumedCapacity</a>
 */
public enum ReturnConsumedCapacity implements Constant {
  /** The sum, and the share of the table and of each index. */
  INDEXES,
  /** The sum. */
  TOTAL,
  /** Nothing. */
  NONE
}
