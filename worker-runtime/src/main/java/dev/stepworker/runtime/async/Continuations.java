package dev.stepworker.runtime.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Where stages end that are given to callers: on threads that their continuations may block, and
 * never on those that calls and timers need. Thread-safe.
 */
public final class Continuations {
  private final Executor executor;

  /**
   * Ends stages on the threads of an executor.
   *
   * @param executor where it refuses an action, the stage ends on the thread that tried
   */
  public Continuations(Executor executor) {
    this.executor = executor;
  }

  /** A stage that ends as this one does, elsewhere. */
  public <T> CompletionStage<T> of(CompletionStage<T> stage) {
    CompletableFuture<T> given = new CompletableFuture<>();
    Continue.after(
        stage,
        result -> run(() -> given.complete(result)),
        failure -> run(() -> given.completeExceptionally(failure)));
    return given;
  }

  /** Runs an action of the caller's. */
  public void run(Runnable action) {
    try {
      executor.execute(action);
    } catch (RejectedExecutionException e) {
      action.run();
    }
  }
}
