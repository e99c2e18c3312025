package dev.stepworker.idempotency.dynamodb;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.spi.IdempotencyStore.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbIdempotencyStoreTest {
  private static final Duration LEASE = ofSeconds(30);

  private final FakeDynamoDb dynamoDb;
  private final DynamoDbIdempotencyStore store;
  private Instant now = Instant.parse("2030-01-01T00:00:00Z");

  DynamoDbIdempotencyStoreTest() throws IOException {
    dynamoDb = new FakeDynamoDb();
    store = new DynamoDbIdempotencyStore(
        dynamoDb.client(), new TaskTable("tasks", ofHours(24)), () -> now);
  }

  @AfterEach
  void close() {
    dynamoDb.close();
  }

  @Test
  void grantsATaskToOneOwnerAtATime() {
    assertThat(claim("t", "a")).isEqualTo(State.GRANTED);

    assertThat(claim("t", "b")).isEqualTo(State.IN_PROGRESS);
    assertThat(claim("u", "b")).isEqualTo(State.GRANTED);
  }

  @Test
  void renewsTheLeaseOfItsOwner() {
    claim("t", "a");
    now = now.plusSeconds(20);

    assertThat(claim("t", "a")).isEqualTo(State.GRANTED);
    now = now.plusSeconds(20);
    assertThat(claim("t", "b")).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void grantsATaskAnewWhenTheLeaseIsOver() {
    claim("t", "a");

    now = now.plus(LEASE);

    assertThat(claim("t", "b")).isEqualTo(State.GRANTED);
    assertThat(claim("t", "a")).isEqualTo(State.IN_PROGRESS);
  }

  @Test
  void answersWithTheOutputOfATaskThatIsDone() {
    claim("t", "a");
    store.complete("t", "a", "{\"n\":1}");

    assertThat(store.claim("t", "b", LEASE).output()).contains("{\"n\":1}");
  }

  @Test
  void keepsTheOutputOfWorkWhoseLeaseWasOver() {
    claim("t", "a");
    now = now.plus(LEASE);

    store.complete("t", "a", "1");

    assertThat(store.claim("t", "b", LEASE).output()).contains("1");
  }

  @Test
  void keepsTheFirstOfTwoOutputs() {
    claim("t", "a");
    now = now.plus(LEASE);
    claim("t", "b");
    store.complete("t", "a", "1");

    store.complete("t", "b", "2");

    assertThat(store.claim("t", "c", LEASE).output()).contains("1");
  }

  @Test
  void abandonsOnlyTheOwnersClaim() {
    claim("t", "a");
    now = now.plus(LEASE);
    claim("t", "b");

    store.abandon("t", "a");
    assertThat(claim("t", "c")).isEqualTo(State.IN_PROGRESS);

    store.abandon("t", "b");
    assertThat(claim("t", "c")).isEqualTo(State.GRANTED);
  }

  @Test
  void doesNotAbandonWhatIsDone() {
    claim("t", "a");
    store.complete("t", "a", "1");

    store.abandon("t", "a");

    assertThat(claim("t", "b")).isEqualTo(State.DONE);
  }

  @Test
  void forgetsATaskWhenItsTimeToLiveIsOver() {
    claim("t", "a");
    store.complete("t", "a", "1");
    assertThat(dynamoDb.item("task#t").at("/expiresAt/N").asLong())
        .isEqualTo(now.plus(ofHours(24)).getEpochSecond());

    now = now.plus(ofHours(25));

    assertThat(claim("t", "b")).isEqualTo(State.GRANTED);
  }

  @Test
  void livesByTheSystemsClock() {
    DynamoDbIdempotencyStore documented = documented(dynamoDb.client());
    documented.claim("t", "a", LEASE);

    assertThat(documented.claim("t", "b", LEASE).state()).isEqualTo(State.IN_PROGRESS);
  }

  private static DynamoDbIdempotencyStore documented(DynamoDbClient client) {
    // tag::store[]
    return new DynamoDbIdempotencyStore(
        client, new TaskTable("tasks", Duration.ofHours(24)), InstantSource.system());
    // end::store[]
  }

  @Test
  void refusesATableThatKeepsNothing() {
    assertThatThrownBy(() -> new TaskTable("tasks", ofSeconds(1)))
        .hasMessage("keep is PT1S; must be 1 minute or more");
  }

  private State claim(String task, String owner) {
    return store.claim(task, owner, LEASE).state();
  }
}
