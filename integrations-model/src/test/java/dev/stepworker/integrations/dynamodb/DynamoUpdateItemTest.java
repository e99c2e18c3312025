package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class DynamoUpdateItemTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = DynamoUpdateItem.requestResponse(u -> {
      u.tableName.set("parcels");
      u.key.put("id", v -> v.s.path("$.id"));
      u.updateExpression.set("SET #s = :s ADD tries :one");
      u.conditionExpression.path("$.condition");
      u.expressionAttributeNames.put("#s", "status");
      u.expressionAttributeValues.put(":s", v -> v.s.set("failed"));
      u.expressionAttributeValues.put(":one", v -> v.n.set(1));
      u.returnConsumedCapacity.set(ReturnConsumedCapacity.TOTAL);
      u.returnItemCollectionMetrics.set(ReturnItemCollectionMetrics.SIZE);
      u.returnValues.set(ReturnValue.UPDATED_NEW);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::dynamodb:updateItem",
          "Parameters": {
            "TableName": "parcels",
            "Key": {"id": {"S.$": "$.id"}},
            "UpdateExpression": "SET #s = :s ADD tries :one",
            "ConditionExpression.$": "$.condition",
            "ExpressionAttributeNames": {"#s": "status"},
            "ExpressionAttributeValues": {":s": {"S": "failed"}, ":one": {"N": "1"}},
            "ReturnConsumedCapacity": "TOTAL",
            "ReturnItemCollectionMetrics": "SIZE",
            "ReturnValues": "UPDATED_NEW"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:UpdateItem")
            .on("arn:aws:dynamodb:eu-central-1:111122223333:table/parcels"));
  }
}
