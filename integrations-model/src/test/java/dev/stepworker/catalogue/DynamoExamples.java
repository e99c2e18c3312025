package dev.stepworker.catalogue;

import dev.stepworker.integrations.dynamodb.DynamoDeleteItem;
import dev.stepworker.integrations.dynamodb.DynamoGetItem;
import dev.stepworker.integrations.dynamodb.DynamoPutItem;
import dev.stepworker.integrations.dynamodb.DynamoUpdateItem;
import dev.stepworker.model.ServiceTask;

/** The page dynamodb.md. */
final class DynamoExamples {
  private DynamoExamples() {}

  static Page page() {
    return Page.of("dynamodb", "Amazon DynamoDB", DynamoExamples.class)
        .example("Get an item", "dynamo-get-item/seed-get-item", DynamoExamples::getAnItem)
        .example("Put an item", "dynamo-put-item/seed-put-item", DynamoExamples::putAnItem)
        .example(
            "Delete an item", "dynamo-delete-item/seed-delete-item", DynamoExamples::deleteAnItem)
        .example(
            "Update an item", "dynamo-update-item/seed-update-item", DynamoExamples::updateAnItem);
  }

  private static Rendering getAnItem() {
    // tag::dynamo-get-item/seed-get-item[]
    ServiceTask task = DynamoGetItem.requestResponse(get -> {
      get.tableName.set("my-table");
      get.key.put("message_id", id -> id.s.set("message-007"));
    });
    // end::dynamo-get-item/seed-get-item[]
    return Rendering.of(task);
  }

  private static Rendering putAnItem() {
    // tag::dynamo-put-item/seed-put-item[]
    ServiceTask task = DynamoPutItem.requestResponse(put -> {
      put.tableName.set("my-table");
      put.item.put("MessageId", id -> id.s.set("message-007"));
      put.item.put("Text", text -> text.s.path("$.bar"));
      put.item.put("TotalCount", count -> count.n.set(10));
    });
    // end::dynamo-put-item/seed-put-item[]
    return Rendering.of(task);
  }

  private static Rendering deleteAnItem() {
    // tag::dynamo-delete-item/seed-delete-item[]
    ServiceTask task = DynamoDeleteItem.requestResponse(delete -> {
          delete.tableName.set("my-table");
          delete.key.put("MessageId", id -> id.s.set("message-007"));
        })
        .discardResult();
    // end::dynamo-delete-item/seed-delete-item[]
    return Rendering.of(task);
  }

  private static Rendering updateAnItem() {
    // tag::dynamo-update-item/seed-update-item[]
    ServiceTask task = DynamoUpdateItem.requestResponse(update -> {
      update.tableName.set("my-table");
      update.key.put("MessageId", id -> id.s.set("message-007"));
      update.updateExpression.set("SET TotalCount = :val + :rand");
      update.expressionAttributeValues.put(":val", v -> v.n.path("$.Item.TotalCount.N"));
      update.expressionAttributeValues.put(":rand", v -> v.n.set(20));
    });
    // end::dynamo-update-item/seed-update-item[]
    return Rendering.of(task);
  }
}
