package dev.stepworker.runtime.task;

import dev.stepworker.api.AsyncTaskHandler;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskHandler;
import org.jspecify.annotations.Nullable;

/** A handler of either kind, its types erased. Thread-safe. */
@FunctionalInterface
public interface Invocation {
  /**
   * Calls the handler.
   *
   * @return its output, or the stage of its output
   */
  @Nullable Object call(@Nullable Object input, TaskContext task) throws Exception;

  /** Calls a handler that returns its output. */
  @SuppressWarnings({"unchecked", "NullAway"}) // the codec made it for I; null only where I is Void
  static <I> Invocation of(TaskHandler<I, ?> handler) {
    return (input, task) -> handler.handle((I) input, task);
  }

  /** Calls a handler that returns a stage. */
  @SuppressWarnings({"unchecked", "NullAway"}) // the codec made it for I; null only where I is Void
  static <I> Invocation ofAsync(AsyncTaskHandler<I, ?> handler) {
    return (input, task) -> handler.handle((I) input, task);
  }
}
