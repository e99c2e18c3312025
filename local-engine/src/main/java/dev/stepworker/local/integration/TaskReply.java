package dev.stepworker.local.integration;

import org.jspecify.annotations.Nullable;

/**
 * Takes the answer to one task. Only the first end counts; what comes after the task has timed out
 * or its execution has ended is ignored.
 *
 * <p>Thread-safe: callable from any thread.
 */
public interface TaskReply {
  /**
   * Says that the service took the task on, in the patterns that wait for more.
   *
   * @param output the service's response
   */
  void submitted(@Nullable Object output);

  /** Ends the task; after {@code waitForTaskToken} only the holder of the token does. */
  void succeeded(@Nullable Object output);

  /** Ends the task with a failure; both may be missing. */
  void failed(@Nullable String error, @Nullable String cause);

  /** Runs an action if the execution no longer wants the task done; at most one. */
  void onAbort(Runnable action);
}
