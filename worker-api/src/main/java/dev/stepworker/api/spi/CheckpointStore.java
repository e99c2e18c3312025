package dev.stepworker.api.spi;

import java.util.Optional;

/**
 * Keeps how far a task has come, by its id, for its next attempt: the service's heartbeats carry
 * nothing. Thread-safe; may block.
 */
public interface CheckpointStore {
  /** Keeps the checkpoint in place of an earlier one. */
  void save(String taskId, String json);

  /** The last checkpoint of the task. */
  Optional<String> load(String taskId);

  /** Forgets the task; called when it completed. */
  void remove(String taskId);
}
