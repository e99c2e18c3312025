package dev.stepworker.local.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls arrived, by operation, those that faults struck included; thread-safe. */
public final class CallCounts {
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final List<Awaited> awaited = new ArrayList<>();

  /** How many calls of the operation arrived. */
  public long of(String operation) {
    return counts.getOrDefault(operation, 0L);
  }

  /** All counts, by operation. */
  public Map<String, Long> all() {
    return new TreeMap<>(counts);
  }

  /** Completes once that many calls of the operation have arrived. */
  public CompletableFuture<Void> reached(String operation, long count) {
    Awaited wanted = new Awaited(operation, count, new CompletableFuture<>());
    synchronized (awaited) {
      awaited.add(wanted);
    }
    check(operation);
    return wanted.reached();
  }

  /** Counts one more call of the operation. */
  public void count(String operation) {
    counts.merge(operation, 1L, Long::sum);
    check(operation);
  }

  private void check(String operation) {
    synchronized (awaited) {
      if (!awaited.isEmpty()) {
        long count = of(operation);
        awaited.removeIf(wanted -> wanted.isReachedBy(operation, count));
      }
    }
  }

  private record Awaited(String operation, long count, CompletableFuture<Void> reached) {
    boolean isReachedBy(String counted, long now) {
      return operation.equals(counted) && now >= count && reached.complete(null);
    }
  }
}
