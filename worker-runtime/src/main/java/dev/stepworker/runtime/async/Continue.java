package dev.stepworker.runtime.async;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what follows a stage. What a continuation throws cannot get lost in a stage that nobody
 * looks at: it is logged.
 */
public final class Continue {
  private static final Logger log = LoggerFactory.getLogger(Continue.class);

  private Continue() {}

  /**
   * Runs one of two continuations, on the thread that ends the stage, or at once if it has ended.
   *
   * @param answered takes the result
   * @param failed takes the failure, with the wrappers of async code taken off
   */
  public static <T> void after(
      CompletionStage<T> stage, Consumer<? super T> answered, Consumer<? super Throwable> failed) {
    var unused = stage.whenComplete((result, failure) -> {
      try {
        if (failure == null) {
          answered.accept(result);
        } else {
          failed.accept(unwrapped(failure));
        }
      } catch (Throwable e) {
        log.error("What follows a call failed; report this as a bug", e);
      }
    });
  }

  /** The failure behind the wrappers that async code puts around it. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
