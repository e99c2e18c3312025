package dev.stepworker.runtime.idempotency;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.spi.IdempotencyStore.State;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryIdempotencyStoreTest {
  private static final Duration LEASE = ofSeconds(30);

  private final ManualTime time = new ManualTime();
  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(time, 2);

  @Test
  void grantsATaskToOneOwnerAtATime() {
    assertThat(claim("t", "a")).isEqualTo(State.GRANTED);

    assertThat(claim("t", "b")).isEqualTo(State.IN_PROGRESS);
    assertThat(claim("t", "a")).isEqualTo(State.GRANTED);
  }

  @Test
  void grantsATaskAnewWhenTheLeaseIsOver() {
    claim("t", "a");

    time.advance(LEASE);

    assertThat(claim("t", "b")).isEqualTo(State.GRANTED);
  }

  @Test
  void answersWithTheOutputOfATaskThatIsDone() {
    claim("t", "a");
    store.complete("t", "a", "{\"n\":1}");

    assertThat(store.claim("t", "b", LEASE).output()).contains("{\"n\":1}");
  }

  @Test
  void abandonsOnlyTheOwnersClaim() {
    claim("t", "a");
    time.advance(LEASE);
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
  void forgetsTheOldestWhenItIsFull() {
    store.complete("t1", "a", "1");
    store.complete("t2", "a", "2");
    store.complete("t3", "a", "3");

    assertThat(store.size()).isEqualTo(2);
    assertThat(claim("t1", "b")).isEqualTo(State.GRANTED);
  }

  @Test
  void refusesToRememberNothing() {
    assertThatThrownBy(() -> new InMemoryIdempotencyStore(time, 0))
        .hasMessage("maxTasks is 0; must be 1 or more");
  }

  private State claim(String task, String owner) {
    return store.claim(task, owner, LEASE).state();
  }
}
