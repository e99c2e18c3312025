package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMapMember;
import java.util.function.Consumer;

/**
 * Writes one item, in place of the one with the same key.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html">Step
 *     Functions and DynamoDB</a>
 */
public final class DynamoPutItem extends ItemWrite {
  private static final String ACTION = "dynamodb:putItem";

  /** The whole item, its key included. */
  public final StructureMapMember<AttributeValue> item =
      required(structureMap("Item", AttributeValue::new));

  private DynamoPutItem() {
    super("dynamodb:PutItem");
  }

  /** Goes on when DynamoDB has answered. */
  public static ServiceTask requestResponse(Consumer<DynamoPutItem> spec) {
    return ServiceTask.requestResponse(ACTION, DynamoPutItem::new, spec);
  }
}
