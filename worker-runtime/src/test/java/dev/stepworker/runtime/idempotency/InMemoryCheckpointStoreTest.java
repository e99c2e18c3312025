package dev.stepworker.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InMemoryCheckpointStoreTest {
  @Test
  void forgetsTheOldestWhereItIsFull() {
    InMemoryCheckpointStore store = new InMemoryCheckpointStore(2);

    store.save("a", "1");
    store.save("b", "2");
    store.save("b", "3");
    assertThat(store.load("a")).contains("1");
    store.save("c", "4");

    assertThat(store.load("a")).isEmpty();
    assertThat(store.load("b")).contains("3");
    assertThat(store.load("c")).contains("4");
  }

  @Test
  void forgetsWhatIsRemoved() {
    InMemoryCheckpointStore store = new InMemoryCheckpointStore();
    store.save("a", "1");

    store.remove("a");

    assertThat(store.load("a")).isEmpty();
  }

  @Test
  void refusesToKeepNothing() {
    assertThatThrownBy(() -> new InMemoryCheckpointStore(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxTasks is 0; must be 1 or more");
  }
}
