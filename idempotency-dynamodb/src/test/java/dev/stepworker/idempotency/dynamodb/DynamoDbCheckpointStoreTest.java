package dev.stepworker.idempotency.dynamodb;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbCheckpointStoreTest {
  private final FakeDynamoDb dynamoDb;
  private final DynamoDbCheckpointStore store;
  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  DynamoDbCheckpointStoreTest() throws IOException {
    dynamoDb = new FakeDynamoDb();
    store = new DynamoDbCheckpointStore(
        dynamoDb.client(), new TaskTable("tasks", ofHours(24)), () -> now);
  }

  @AfterEach
  void close() {
    dynamoDb.close();
  }

  @Test
  void keepsTheLastCheckpointOfEachTask() {
    store.save("t", "1");
    store.save("t", "2");
    store.save("u", "3");

    assertThat(store.load("t")).contains("2");
    assertThat(store.load("u")).contains("3");
  }

  @Test
  void knowsNothingOfOtherTasks() {
    assertThat(store.load("t")).isEmpty();
  }

  @Test
  void forgetsATaskThatIsRemoved() {
    store.save("t", "1");

    store.remove("t");

    assertThat(store.load("t")).isEmpty();
  }

  @Test
  void forgetsATaskWhenItsTimeToLiveIsOver() {
    store.save("t", "1");

    now = now.plus(ofHours(25));

    assertThat(store.load("t")).isEmpty();
  }
}
