package dev.stepworker.runtime.idempotency;

import dev.stepworker.api.spi.IdempotencyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers tasks as long as the process lives, and the newest ones only: where it is full, the
 * task that was claimed first is forgotten. Shared by workers of one process. Thread-safe.
 */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
  private final InstantSource clock;
  private final int maxTasks;
  private final Map<String, Entry> entries = new LinkedHashMap<>(); // guarded by this

  /**
   * Remembers nothing yet.
   *
   * @param maxTasks 1 or more
   */
  public InMemoryIdempotencyStore(InstantSource clock, int maxTasks) {
    if (maxTasks < 1) {
      throw new IllegalArgumentException("maxTasks is " + maxTasks + "; must be 1 or more");
    }
    this.clock = clock;
    this.maxTasks = maxTasks;
  }

  @Override
  public synchronized Claim claim(String taskId, String owner, Duration lease) {
    Entry known = entries.get(taskId);
    if (known != null && known.output() != null) {
      return Claim.done(known.output());
    }
    if (known != null && known.isHeldAgainst(owner, clock.instant())) {
      return Claim.inProgress();
    }
    keep(taskId, new Entry(owner, clock.instant().plus(lease), null));
    return Claim.granted();
  }

  @Override
  public synchronized void complete(String taskId, String owner, String outputJson) {
    keep(taskId, new Entry(owner, clock.instant(), outputJson));
  }

  @Override
  public synchronized void abandon(String taskId, String owner) {
    Entry known = entries.get(taskId);
    if (known != null && known.output() == null && known.owner().equals(owner)) {
      entries.remove(taskId);
    }
  }

  /** How many tasks are remembered. */
  public synchronized int size() {
    return entries.size();
  }

  private void keep(String taskId, Entry entry) {
    entries.put(taskId, entry);
    if (entries.size() > maxTasks) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  private record Entry(
      String owner, Instant leaseEnd, @Nullable String output) {
    boolean isHeldAgainst(String other, Instant now) {
      return !owner.equals(other) && leaseEnd.isAfter(now);
    }

    @Override
    public String toString() {
      return output == null ? "Entry[leaseEnd=" + leaseEnd + "]" : "Entry[done]";
    }
  }
}
