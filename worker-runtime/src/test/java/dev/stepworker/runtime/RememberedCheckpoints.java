package dev.stepworker.runtime;

import dev.stepworker.api.spi.CheckpointStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Checkpoints in memory, for tests that look at them. Thread-safe. */
final class RememberedCheckpoints implements CheckpointStore {
  final Map<String, String> saved = new ConcurrentHashMap<>();
  final CompletableFuture<String> removed = new CompletableFuture<>();

  @Override
  public void save(String taskId, String json) {
    saved.put(taskId, json);
  }

  @Override
  public Optional<String> load(String taskId) {
    return Optional.ofNullable(saved.get(taskId));
  }

  @Override
  public void remove(String taskId) {
    saved.remove(taskId);
    removed.complete(taskId);
  }
}
