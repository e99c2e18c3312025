package dev.stepworker.runtime.task;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.spi.TaskInterceptor;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's interceptors, the first one outermost. Their hooks run one after the other, apart from
 * the threads that calls and timers need; what they throw is logged. Thread-safe.
 */
public final class Interceptors {
  private static final Logger log = LoggerFactory.getLogger(Interceptors.class);

  private final List<TaskInterceptor> interceptors;
  private final Executor hookRunner;

  /**
   * Surrounds the calls of all handlers.
   *
   * @param hookRunner runs the hooks, in the order in which it is given them
   */
  public Interceptors(List<TaskInterceptor> interceptors, Executor hookRunner) {
    this.interceptors = List.copyOf(interceptors);
    this.hookRunner = hookRunner;
  }

  /** Calls the handler through all interceptors. */
  @Nullable Object call(Invocation handler, @Nullable Object input, TaskContext task) throws Exception {
    return interceptors.isEmpty() ? handler.call(input, task) : proceed(0, handler, input, task);
  }

  void received(TaskInfo task) {
    each(interceptor -> interceptor.onReceived(task));
  }

  void heartbeat(TaskInfo task, HeartbeatResult result) {
    each(interceptor -> interceptor.onHeartbeat(task, result));
  }

  void completed(TaskInfo task, CompletionResult result) {
    each(interceptor -> interceptor.onCompleted(task, result));
  }

  private @Nullable Object proceed(
      int index, Invocation handler, @Nullable Object input, TaskContext task) throws Exception {
    if (index == interceptors.size()) {
      return handler.call(input, task);
    }
    return interceptors
        .get(index)
        .around(task, input, passedOn -> proceed(index + 1, handler, passedOn, task));
  }

  private void each(Consumer<TaskInterceptor> hook) {
    if (interceptors.isEmpty()) {
      return;
    }
    try {
      hookRunner.execute(() -> callEach(hook));
    } catch (RejectedExecutionException e) {
      log.debug("Worker has stopped; a hook of its interceptors was dropped");
    }
  }

  private void callEach(Consumer<TaskInterceptor> hook) {
    for (TaskInterceptor interceptor : interceptors) {
      try {
        hook.accept(interceptor);
      } catch (Throwable e) {
        log.warn(
            "Interceptor hook failed interceptor={}", interceptor.getClass().getName(), e);
      }
    }
  }
}
