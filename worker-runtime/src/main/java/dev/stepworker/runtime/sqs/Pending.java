package dev.stepworker.runtime.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Counts what is under way, and tells when nothing is. Thread-safe. */
final class Pending {
  private int count; // guarded by this
  private final List<CompletableFuture<Void>> waiting = new ArrayList<>(); // guarded by this

  synchronized void began() {
    count++;
  }

  void ended() {
    List<CompletableFuture<Void>> toTell;
    synchronized (this) {
      count--;
      if (count > 0) {
        return;
      }
      toTell = List.copyOf(waiting);
      waiting.clear();
    }
    toTell.forEach(future -> future.complete(null));
  }

  /** Ends as soon as nothing is under way. */
  synchronized CompletableFuture<Void> whenNone() {
    CompletableFuture<Void> none = new CompletableFuture<>();
    if (count == 0) {
      none.complete(null);
    } else {
      waiting.add(none);
    }
    return none;
  }
}
