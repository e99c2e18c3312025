package dev.stepworker.api;

import org.jspecify.annotations.Nullable;

/**
 * Ends a task whose handler has returned; see {@link TaskContext#completeLater()}. The first call
 * decides, later ones do nothing. Never blocks. Thread-safe.
 */
public interface TaskCompletion {
  /**
   * Completes the task.
   *
   * @param output of the type that the {@link TaskType} names; null is sent as JSON {@code null}
   */
  void succeed(@Nullable Object output);

  /** Fails the task as if the handler had thrown the exception. */
  void fail(Throwable failure);
}
