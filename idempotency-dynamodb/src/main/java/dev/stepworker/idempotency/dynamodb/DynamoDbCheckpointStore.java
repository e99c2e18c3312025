package dev.stepworker.idempotency.dynamodb;

import dev.stepworker.api.spi.CheckpointStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps checkpoints in a table, of up to 400 KB each. Reads are consistent. Thread-safe; blocks.
 *
 * <p>Needs {@code dynamodb:PutItem}, {@code dynamodb:GetItem} and {@code dynamodb:DeleteItem}.
 */
public final class DynamoDbCheckpointStore implements CheckpointStore {
  private static final String KIND = "checkpoint";
  private static final String CHECKPOINT = "checkpoint";

  private final DynamoDbClient client;
  private final TaskTable table;
  private final InstantSource clock;

  /**
   * Keeps checkpoints in a table.
   *
   * @param client stays open
   */
  public DynamoDbCheckpointStore(DynamoDbClient client, TaskTable table, InstantSource clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void save(String taskId, String json) {
    Map<String, AttributeValue> item = new HashMap<>(TaskTable.key(KIND, taskId));
    item.put(CHECKPOINT, AttributeValue.fromS(json));
    item.put(TaskTable.EXPIRES_AT, table.expiry(clock.instant()));
    client.putItem(call -> call.tableName(table.name()).item(item));
  }

  /** The last checkpoint; none once its time to live is over, even if the item is still there. */
  @Override
  public Optional<String> load(String taskId) {
    Map<String, AttributeValue> item = client
        .getItem(call ->
            call.tableName(table.name()).key(TaskTable.key(KIND, taskId)).consistentRead(true))
        .item();
    return Optional.ofNullable(item.get(CHECKPOINT))
        .filter(checkpoint -> !isExpired(item))
        .map(AttributeValue::s);
  }

  @Override
  public void remove(String taskId) {
    client.deleteItem(call -> call.tableName(table.name()).key(TaskTable.key(KIND, taskId)));
  }

  private boolean isExpired(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(TaskTable.EXPIRES_AT))
        .map(second -> Instant.ofEpochSecond(Long.parseLong(second.n())))
        .filter(end -> end.isBefore(clock.instant()))
        .isPresent();
  }
}
