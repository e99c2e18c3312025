package dev.stepworker.runtime;

import dev.stepworker.local.endpoint.EndpointTask;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what has to happen, for a time that is long for any machine, and says what did not. */
public final class Soon {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Soon() {}

  /** The task, when it has ended. */
  public static EndpointTask ended(EndpointTask task) {
    try {
      return within(task.ended());
    } catch (TimeoutException e) {
      throw tooLate("Task is still " + task.status(), e);
    }
  }

  /** What an event brings. */
  public static <T> T get(String what, CompletableFuture<T> event) {
    try {
      return within(event.copy());
    } catch (TimeoutException e) {
      throw tooLate("Still to come: " + what, e);
    }
  }

  /** Returns when something has happened as often as a latch counts. */
  public static void open(String what, CountDownLatch latch) throws InterruptedException {
    if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw tooLate("Still to come: " + what, new TimeoutException());
    }
  }

  private static <T> T within(CompletableFuture<T> event) throws TimeoutException {
    try {
      return event.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while it waited", e);
    } catch (ExecutionException e) {
      throw new AssertionError("Failed instead", e.getCause());
    }
  }

  private static AssertionError tooLate(String what, TimeoutException cause) {
    return new AssertionError(what + ", after " + LIMIT.toSeconds() + " seconds", cause);
  }
}
