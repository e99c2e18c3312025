package dev.stepworker.runtime.async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Begins calls. Stateless. */
public final class Calls {
  private Calls() {}

  /** Begins a call; one that throws instead of beginning ends with what it threw. */
  public static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
    try {
      return call.get();
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
