package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMapMember;
import java.util.function.Consumer;

/**
 * Deletes one item.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html">Step
 *     Functions and DynamoDB</a>
 */
public final class DynamoDeleteItem extends ItemWrite {
  private static final String ACTION = "dynamodb:deleteItem";

  /** The primary key of the item: the partition key and, where the table has one, the sort key. */
  public final StructureMapMember<AttributeValue> key =
      required(structureMap("Key", AttributeValue::new));

  private DynamoDeleteItem() {
    super("dynamodb:DeleteItem");
  }

  /** Goes on when DynamoDB has answered. */
  public static ServiceTask requestResponse(Consumer<DynamoDeleteItem> spec) {
    return ServiceTask.requestResponse(ACTION, DynamoDeleteItem::new, spec);
  }
}
