package dev.stepworker.runtime.task;

import dev.stepworker.api.spi.CheckpointStore;
import dev.stepworker.api.spi.PayloadCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints in the user's store, encoded by the worker's codec. Thread-safe. */
public final class Checkpoints {
  private final @Nullable CheckpointStore store;
  private final PayloadCodec codec;

  /**
   * Keeps checkpoints.
   *
   * @param store null if the worker has none
   */
  public Checkpoints(@Nullable CheckpointStore store, PayloadCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  void save(String taskId, Object checkpoint) {
    required().save(taskId, codec.encode(checkpoint, checkpoint.getClass()));
  }

  <T> Optional<T> load(String taskId, Class<T> type) {
    return required().load(taskId).map(json -> type.cast(codec.decode(json, type)));
  }

  void forget(String taskId) {
    required().remove(taskId);
  }

  private CheckpointStore required() {
    if (store == null) {
      throw new IllegalStateException(
          "The worker has no checkpoint store; set one with StepWorker.Builder.checkpoints(...)");
    }
    return store;
  }
}
