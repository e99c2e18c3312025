package dev.stepworker.model.conformance;

import static dev.stepworker.integrations.dynamodb.ProjectionExpression.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.dynamodb.DynamoGetItem;
import dev.stepworker.integrations.dynamodb.ProjectionExpression;
import dev.stepworker.integrations.dynamodb.ReturnConsumedCapacity;
import dev.stepworker.model.ServiceTask;
import java.util.Optional;
import java.util.function.Consumer;

final class DynamoGetItemCases {
  private DynamoGetItemCases() {}

  static ServiceTask build(Given given) {
    Consumer<DynamoGetItem> spec = r -> {
      given.text("table", r.tableName);
      given.structureMap("key", r.key, GivenAttributes::read);
      given.flag("consistentRead", r.consistentRead);
      given.textMap("expressionAttributeNames", r.expressionAttributeNames);
      given
          .find("projectionExpression")
          .ifPresent(json -> r.projectionExpression.set(projection(json)));
      given.constant(
          "returnConsumedCapacity", r.returnConsumedCapacity, ReturnConsumedCapacity::valueOf);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> DynamoGetItem.requestResponse(spec))
        .build();
  }

  /** Several expressions, each a list of names and indexes. */
  private static ProjectionExpression projection(JsonNode json) {
    Optional<ProjectionExpression> all = Optional.empty();
    for (JsonNode path : json) {
      ProjectionExpression one = part(path);
      all = Optional.of(all.map(others -> others.and(one)).orElse(one));
    }
    return all.orElseThrow(
        () -> new NotExpressibleException("An expression reads one attribute at least"));
  }

  private static ProjectionExpression part(JsonNode path) {
    if (!path.path(0).isTextual()) {
      throw new NotExpressibleException("An expression begins with attribute(...)");
    }
    ProjectionExpression expression = attribute(path.path(0).textValue());
    for (int i = 1; i < path.size(); i++) {
      JsonNode step = path.path(i);
      expression =
          step.isTextual() ? expression.nested(step.textValue()) : expression.at(step.intValue());
    }
    return expression;
  }
}
