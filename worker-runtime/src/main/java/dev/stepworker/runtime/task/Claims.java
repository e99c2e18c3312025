package dev.stepworker.runtime.task;

import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;

/**
 * Claims tasks in the user's store before their handlers run. Thread-safe.
 *
 * @param lease for which a claim holds; it is renewed while the handler runs
 */
public record Claims(IdempotencyStore store, Duration lease, WorkerTime time) {
  /** The store of a worker that has none: every task is its own to do. */
  public static IdempotencyStore unlimited() {
    return EveryTaskIsOurs.INSTANCE;
  }

  /** Whether there is a store that may block. */
  boolean mayBlock() {
    return store != EveryTaskIsOurs.INSTANCE;
  }

  private enum EveryTaskIsOurs implements IdempotencyStore {
    INSTANCE;

    @Override
    public Claim claim(String taskId, String owner, Duration lease) {
      return Claim.granted();
    }

    @Override
    public void complete(String taskId, String owner, String outputJson) {}

    @Override
    public void abandon(String taskId, String owner) {}
  }
}
