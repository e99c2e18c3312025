package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMapMember;
import java.util.function.Consumer;

/**
 * Changes attributes of one item, or makes the item.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html">Step
 *     Functions and DynamoDB</a>
 */
public final class DynamoUpdateItem extends ItemWrite {
  private static final String ACTION = "dynamodb:updateItem";

  /** The primary key of the item: the partition key and, where the table has one, the sort key. */
  public final StructureMapMember<AttributeValue> key =
      required(structureMap("Key", AttributeValue::new));

  /** What to change, such as {@code SET total = total + :by}. */
  public final Member<String> updateExpression = text("UpdateExpression");

  private DynamoUpdateItem() {
    super("dynamodb:UpdateItem");
  }

  /** Goes on when DynamoDB has answered. */
  public static ServiceTask requestResponse(Consumer<DynamoUpdateItem> spec) {
    return ServiceTask.requestResponse(ACTION, DynamoUpdateItem::new, spec);
  }
}
