package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Member;
import dev.stepworker.model.StructureMapMember;

/** What every call has that writes an item, perhaps on a condition. */
abstract class ItemWrite extends ItemRequest {
  /** What has to be true of the item as it is now; the call fails otherwise. */
  public final Member<String> conditionExpression = text("ConditionExpression");

  /** Placeholders in expressions, such as {@code :max}, and the values behind them. */
  public final StructureMapMember<AttributeValue> expressionAttributeValues =
      structureMap("ExpressionAttributeValues", AttributeValue::new);

  /** Whether the answer says how large the item's collection is; it does not when unset. */
  public final Member<ReturnItemCollectionMetrics> returnItemCollectionMetrics =
      enumeration("ReturnItemCollectionMetrics");

  /** Which attributes come back; none when unset. */
  public final Member<ReturnValue> returnValues = enumeration("ReturnValues");

  ItemWrite(String permission) {
    super(permission);
  }
}
