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
  static Invocation of(TaskHandler<?, ?> handler) {
    return new Blocking<>(handler);
  }

  /** Calls a handler that returns a stage. */
  static Invocation ofAsync(AsyncTaskHandler<?, ?> handler) {
    return new Async<>(handler);
  }

  /** What the user registered. */
  default Object handler() {
    return this;
  }

  /** Calls a handler that returns its output. */
  record Blocking<I>(TaskHandler<I, ?> handler) implements Invocation {
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the codec made it for I; null only for Void
    public @Nullable Object call(@Nullable Object input, TaskContext task) throws Exception {
      return handler.handle((I) input, task);
    }
  }

  /** Calls a handler that returns a stage. */
  record Async<I>(AsyncTaskHandler<I, ?> handler) implements Invocation {
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the codec made it for I; null only for Void
    public @Nullable Object call(@Nullable Object input, TaskContext task) throws Exception {
      return handler.handle((I) input, task);
    }
  }
}
