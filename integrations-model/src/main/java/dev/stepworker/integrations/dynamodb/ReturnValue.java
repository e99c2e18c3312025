package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Constant;

/**
 * Which attributes of the item come back from a write.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#DDB-UpdateItem-request-ReturnValues">
 *     ReturnValues</a>
 */
public enum ReturnValue implements Constant {
  /** None. */
  NONE,
  /** All, as they were before the write. */
  ALL_OLD,
  /** Those that an update changed, as they were before. */
  UPDATED_OLD,
  /** All, as they are after an update. */
  ALL_NEW,
  /** Those that an update changed, as they are after it. */
  UPDATED_NEW
}
