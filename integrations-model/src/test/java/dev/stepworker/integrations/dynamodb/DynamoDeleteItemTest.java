package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class DynamoDeleteItemTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = DynamoDeleteItem.requestResponse(d -> {
      d.tableName.set("parcels");
      d.key.put("id", v -> v.s.path("$.id"));
      d.conditionExpression.set("#s = :done");
      d.expressionAttributeNames.put("#s", "status");
      d.expressionAttributeValues.put(":done", v -> v.s.set("delivered"));
      d.returnConsumedCapacity.set(ReturnConsumedCapacity.NONE);
      d.returnItemCollectionMetrics.set(ReturnItemCollectionMetrics.NONE);
      d.returnValues.set(ReturnValue.NONE);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::dynamodb:deleteItem",
          "Parameters": {
            "TableName": "parcels",
            "Key": {"id": {"S.$": "$.id"}},
            "ConditionExpression": "#s = :done",
            "ExpressionAttributeNames": {"#s": "status"},
            "ExpressionAttributeValues": {":done": {"S": "delivered"}},
            "ReturnConsumedCapacity": "NONE",
            "ReturnItemCollectionMetrics": "NONE",
            "ReturnValues": "NONE"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:DeleteItem")
            .on("arn:aws:dynamodb:eu-central-1:111122223333:table/parcels"));
  }
}
