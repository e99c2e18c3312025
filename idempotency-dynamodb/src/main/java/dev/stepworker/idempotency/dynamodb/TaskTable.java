package dev.stepworker.idempotency.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table with the partition key {@code id}, a string, and no sort key. Its time to live is the
 * attribute {@code expiresAt}. One table may serve both stores. Immutable.
 *
 * @param name of the table, or its ARN
 * @param keep how long a task is remembered: longer than its state may be retried
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to
 *     live</a>
 */
public record TaskTable(String name, Duration keep) {
  static final String ID = "id";
  static final String EXPIRES_AT = "expiresAt";

  private static final String PREFIX_SEPARATOR = "#";

  /** @throws IllegalArgumentException if nothing would be kept */
  public TaskTable {
    if (keep.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("keep is " + keep + "; must be 1 minute or more");
    }
  }

  /** The key of one task's item of a kind. */
  static Map<String, AttributeValue> key(String kind, String taskId) {
    return Map.of(ID, AttributeValue.fromS(kind + PREFIX_SEPARATOR + taskId));
  }

  /** The second at which an item that is written now may be forgotten. */
  AttributeValue expiry(Instant now) {
    return AttributeValue.fromN(Long.toString(now.plus(keep).getEpochSecond()));
  }
}
