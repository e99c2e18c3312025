package dev.stepworker.model.conformance;

import dev.stepworker.integrations.dynamodb.DynamoPutItem;
import dev.stepworker.integrations.dynamodb.ReturnConsumedCapacity;
import dev.stepworker.integrations.dynamodb.ReturnItemCollectionMetrics;
import dev.stepworker.integrations.dynamodb.ReturnValue;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class DynamoPutItemCases {
  private DynamoPutItemCases() {}

  static ServiceTask build(Given given) {
    Consumer<DynamoPutItem> spec = r -> {
      given.text("table", r.tableName);
      given.structureMap("item", r.item, GivenAttributes::read);
      given.text("conditionExpression", r.conditionExpression);
      given.textMap("expressionAttributeNames", r.expressionAttributeNames);
      given.structureMap(
          "expressionAttributeValues", r.expressionAttributeValues, GivenAttributes::read);
      given.constant(
          "returnConsumedCapacity", r.returnConsumedCapacity, ReturnConsumedCapacity::valueOf);
      given.constant(
          "returnItemCollectionMetrics",
          r.returnItemCollectionMetrics,
          ReturnItemCollectionMetrics::valueOf);
      given.constant("returnValues", r.returnValues, ReturnValue::valueOf);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> DynamoPutItem.requestResponse(spec))
        .build();
  }
}
