package dev.stepworker.runtime;

import dev.stepworker.api.spi.IdempotencyStore;
import java.time.Duration;

/** Somebody else has claimed everything. */
class BusyStore implements IdempotencyStore {
  @Override
  public Claim claim(String taskId, String owner, Duration lease) {
    return Claim.inProgress();
  }

  @Override
  public void complete(String taskId, String owner, String outputJson) {}

  @Override
  public void abandon(String taskId, String owner) {}
}
