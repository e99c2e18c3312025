package dev.stepworker.idempotency.dynamodb;

import dev.stepworker.api.spi.IdempotencyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Remembers tasks in a table, one conditional write a step. The clocks of the workers that share a
 * table should agree to within seconds: leases are compared by them. Thread-safe; blocks.
 *
 * <p>Needs {@code dynamodb:PutItem} and {@code dynamodb:DeleteItem}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html">
 *     Condition expressions</a>
 */
public final class DynamoDbIdempotencyStore implements IdempotencyStore {
  private static final String KIND = "task";
  private static final String OWNER = "owner";
  private static final String LEASE_END = "leaseEnd";
  private static final String OUTPUT = "output";

  private static final String IS_FREE = "attribute_not_exists(id) OR expiresAt < :second OR"
      + " (attribute_not_exists(#output) AND (#owner = :owner OR leaseEnd <= :now))";
  private static final String IS_OPEN_OR_OURS = "attribute_not_exists(#output) OR #owner = :owner";
  private static final String IS_OUR_CLAIM = "attribute_not_exists(#output) AND #owner = :owner";
  private static final Map<String, String> NAMES = Map.of("#output", OUTPUT, "#owner", OWNER);

  private final DynamoDbClient client;
  private final TaskTable table;
  private final InstantSource clock;

  /**
   * Remembers tasks in a table.
   *
   * @param client stays open
   */
  public DynamoDbIdempotencyStore(DynamoDbClient client, TaskTable table, InstantSource clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Claim claim(String taskId, String owner, Duration lease) {
    Instant now = clock.instant();
    Map<String, AttributeValue> item = item(taskId, owner, now);
    item.put(LEASE_END, number(now.plus(lease).toEpochMilli()));
    try {
      client.putItem(write(item, IS_FREE)
          .expressionAttributeValues(Map.of(
              ":owner", AttributeValue.fromS(owner),
              ":now", number(now.toEpochMilli()),
              ":second", number(now.getEpochSecond())))
          .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
          .build());
      return Claim.granted();
    } catch (ConditionalCheckFailedException e) {
      AttributeValue output = e.item().get(OUTPUT);
      return output == null ? Claim.inProgress() : Claim.done(output.s());
    }
  }

  /** Remembers the output, unless another attempt's is remembered already: the first one stays. */
  @Override
  public void complete(String taskId, String owner, String outputJson) {
    Map<String, AttributeValue> item = item(taskId, owner, clock.instant());
    item.put(OUTPUT, AttributeValue.fromS(outputJson));
    try {
      client.putItem(write(item, IS_OPEN_OR_OURS)
          .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(owner)))
          .build());
    } catch (ConditionalCheckFailedException e) {
      return; // done before, and answered so from now on
    }
  }

  @Override
  public void abandon(String taskId, String owner) {
    try {
      client.deleteItem(call -> call.tableName(table.name())
          .key(TaskTable.key(KIND, taskId))
          .conditionExpression(IS_OUR_CLAIM)
          .expressionAttributeNames(NAMES)
          .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(owner))));
    } catch (ConditionalCheckFailedException e) {
      return; // not ours any more
    }
  }

  private Map<String, AttributeValue> item(String taskId, String owner, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>(TaskTable.key(KIND, taskId));
    item.put(OWNER, AttributeValue.fromS(owner));
    item.put(TaskTable.EXPIRES_AT, table.expiry(now));
    return item;
  }

  private PutItemRequest.Builder write(Map<String, AttributeValue> item, String condition) {
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(item)
        .conditionExpression(condition)
        .expressionAttributeNames(NAMES);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
