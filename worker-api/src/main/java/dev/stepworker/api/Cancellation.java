package dev.stepworker.api;

import java.util.Optional;

/**
 * Tells a handler that the answer to its task is no longer wanted. Cancellation is cooperative:
 * look at it between steps, or hook in. Thread-safe.
 */
public interface Cancellation {
  /** Why a task was given up. */
  enum Reason {
    /** The service says that the task timed out or is closed. */
    TIMED_OUT,
    /** The service no longer knows the task. */
    GONE,
    /** The service does not know the task's token. */
    TOKEN_INVALID,
    /**
     * No heartbeat was accepted for longer than the heartbeat timeout, or another worker claimed
     * the task.
     */
    LEASE_LOST,
    /** The task's own deadline has passed. */
    DEADLINE,
    /** The message became visible to other workers. */
    VISIBILITY_LOST,
    /** The worker stops and the grace period is over. */
    SHUTDOWN
  }

  /** Why the task was given up; empty while it is still wanted. */
  Optional<Reason> reason();

  default boolean isRequested() {
    return reason().isPresent();
  }

  /**
   * Ends the handler when the task was given up.
   *
   * @throws TaskCancelledException if so
   */
  default void throwIfRequested() {
    reason().ifPresent(reason -> {
      throw new TaskCancelledException(reason);
    });
  }

  /**
   * Runs a hook once when the task is given up; at once if it already was. The hook runs on a
   * thread of the runtime and must be short.
   */
  void onRequested(Runnable hook);
}
