package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.integrations.dynamodb.ProjectionExpression.attribute;
import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class DynamoGetItemTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = DynamoGetItem.requestResponse(g -> {
      g.tableName.set("parcels");
      g.key.put("id", v -> v.s.path("$.parcelId"));
      g.key.put("leg", v -> v.n.set(2));
      g.consistentRead.set(true);
      g.expressionAttributeNames.put("#s", "status");
      g.projectionExpression.set(attribute("#s").and(attribute("stops").at(0).nested("city")));
      g.returnConsumedCapacity.set(ReturnConsumedCapacity.TOTAL);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::dynamodb:getItem",
          "Parameters": {
            "TableName": "parcels",
            "Key": {"id": {"S.$": "$.parcelId"}, "leg": {"N": "2"}},
            "ConsistentRead": true,
            "ExpressionAttributeNames": {"#s": "status"},
            "ProjectionExpression": "#s,stops[0].city",
            "ReturnConsumedCapacity": "TOTAL"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:GetItem")
            .on("arn:aws:dynamodb:eu-central-1:111122223333:table/parcels"));
  }

  @Test
  void readsEventuallyConsistentByDefault() {
    ServiceTask task = DynamoGetItem.requestResponse(g -> {
      g.tableName.set("parcels");
      g.key.put("id", v -> v.s.set("p-1"));
    });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/ConsistentRead")).isEqualTo(tree("false"));
  }

  @Test
  void allowsTheTableOfAnArnAndAnyTableOfAPath() {
    String arn = "arn:aws:dynamodb:eu-west-1:444455556666:table/parcels";
    ServiceTask byArn = DynamoGetItem.requestResponse(g -> {
      g.tableName.set(arn);
      g.key.path("$.key");
    });
    ServiceTask byPath = DynamoGetItem.requestResponse(g -> {
      g.tableName.path("$.table");
      g.key.path("$.key");
    });

    assertThat(byArn.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:GetItem").on(arn));
    assertThat(byPath.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("dynamodb:GetItem")
            .on("arn:aws:dynamodb:eu-central-1:111122223333:table/*"));
  }

  @Test
  void needsTableAndKey() {
    assertThatThrownBy(() -> DynamoGetItem.requestResponse(g -> {}))
        .hasMessageContaining("TableName is missing; set it")
        .hasMessageContaining("Key is missing; set it");
  }
}
