package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class DynamoPutItemTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = DynamoPutItem.requestResponse(p -> {
      p.tableName.set("parcels");
      p.item.put("id", v -> v.s.path("$.id"));
      p.item.put("weight", v -> v.n.set(2.5));
      p.conditionExpression.set("attribute_not_exists(#i) OR weight < :max");
      p.expressionAttributeNames.put("#i", "id");
      p.expressionAttributeValues.put(":max", v -> v.n.set(30));
      p.returnConsumedCapacity.set(ReturnConsumedCapacity.INDEXES);
      p.returnItemCollectionMetrics.set(ReturnItemCollectionMetrics.SIZE);
      p.returnValues.set(ReturnValue.ALL_OLD);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::dynamodb:putItem",
          "Parameters": {
            "TableName": "parcels",
            "Item": {"id": {"S.$": "$.id"}, "weight": {"N": "2.5"}},
            "ConditionExpression": "attribute_not_exists(#i) OR weight < :max",
            "ExpressionAttributeNames": {"#i": "id"},
            "ExpressionAttributeValues": {":max": {"N": "30"}},
            "ReturnConsumedCapacity": "INDEXES",
            "ReturnItemCollectionMetrics": "SIZE",
            "ReturnValues": "ALL_OLD"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:PutItem")
            .on("arn:aws:dynamodb:eu-central-1:111122223333:table/parcels"));
  }
}
