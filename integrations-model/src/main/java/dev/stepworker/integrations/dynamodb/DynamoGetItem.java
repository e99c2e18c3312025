package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMapMember;
import java.util.function.Consumer;

/**
 * Reads one item.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html">Step
 *     Functions and DynamoDB</a>
 */
public final class DynamoGetItem extends ItemRequest {
  private static final String ACTION = "dynamodb:getItem";

  /** The primary key of the item: the partition key and, where the table has one, the sort key. */
  public final StructureMapMember<AttributeValue> key =
      required(structureMap("Key", AttributeValue::new));

  /** Whether the read sees every write that ended before it; false when unset. */
  public final Member<Boolean> consistentRead = withDefault(flag("ConsistentRead"), false);

  /** Which parts of the item to read; all when unset. */
  public final Member<ProjectionExpression> projectionExpression =
      textOf("ProjectionExpression", ProjectionExpression::toString);

  private DynamoGetItem() {
    super("dynamodb:GetItem");
  }

  /** Goes on when DynamoDB has answered; the item stands in {@code Item} of the output. */
  public static ServiceTask requestResponse(Consumer<DynamoGetItem> spec) {
    return ServiceTask.requestResponse(ACTION, DynamoGetItem::new, spec);
  }
}
