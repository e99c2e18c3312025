package dev.stepworker.runtime.idempotency;

import dev.stepworker.api.spi.CheckpointStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps checkpoints as long as the process lives, and the newest ones only: where it is full, the
 * one that was saved first is forgotten. Thread-safe.
 */
public final class InMemoryCheckpointStore implements CheckpointStore {
  private static final int MAX_TASKS = 10_000;

  private final int maxTasks;
  private final Map<String, String> checkpoints = new LinkedHashMap<>(); // guarded by this

  /** Keeps those of 10,000 tasks. */
  public InMemoryCheckpointStore() {
    this(MAX_TASKS);
  }

  /**
   * Keeps nothing yet.
   *
   * @param maxTasks 1 or more
   */
  public InMemoryCheckpointStore(int maxTasks) {
    if (maxTasks < 1) {
      throw new IllegalArgumentException("maxTasks is " + maxTasks + "; must be 1 or more");
    }
    this.maxTasks = maxTasks;
  }

  @Override
  public synchronized void save(String taskId, String json) {
    checkpoints.put(taskId, json);
    if (checkpoints.size() > maxTasks) {
      checkpoints.remove(checkpoints.keySet().iterator().next());
    }
  }

  @Override
  public synchronized Optional<String> load(String taskId) {
    return Optional.ofNullable(checkpoints.get(taskId));
  }

  @Override
  public synchronized void remove(String taskId) {
    checkpoints.remove(taskId);
  }
}
