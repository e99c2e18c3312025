package dev.stepworker.runtime.idempotency;

import dev.stepworker.api.spi.CheckpointStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps checkpoints as long as the process lives. Thread-safe. */
public final class InMemoryCheckpointStore implements CheckpointStore {
  private final Map<String, String> checkpoints = new ConcurrentHashMap<>();

  /** Keeps nothing yet. */
  public InMemoryCheckpointStore() {}

  @Override
  public void save(String taskId, String json) {
    checkpoints.put(taskId, json);
  }

  @Override
  public Optional<String> load(String taskId) {
    return Optional.ofNullable(checkpoints.get(taskId));
  }

  @Override
  public void remove(String taskId) {
    checkpoints.remove(taskId);
  }
}
