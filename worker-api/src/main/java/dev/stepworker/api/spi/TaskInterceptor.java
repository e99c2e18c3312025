package dev.stepworker.api.spi;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskInfo;
import org.jspecify.annotations.Nullable;

/**
 * Surrounds handler calls. The first interceptor registered is the outermost. Outside of all of
 * them are the worker's own MDC, metrics and observation, and the decoding of the input and the
 * encoding of the output.
 *
 * <p>The hooks {@code onReceived}, {@code onHeartbeat} and {@code onCompleted} tell what happened:
 * one after the other in the order of events, on one thread for all interceptors of a worker, a
 * little after the event. Nothing waits for them, so that one that blocks delays only other hooks.
 * A worker that stops waits up to 5 seconds for the last of them. Thread-safe.
 */
public interface TaskInterceptor {
  /**
   * Surrounds one handler call, on the handler's thread.
   *
   * @param input decoded
   * @return the output; of an async handler, the {@code CompletionStage} of the output
   * @throws Exception to fail the task in the handler's stead
   */
  default @Nullable Object around(TaskContext task, @Nullable Object input, Chain next)
      throws Exception {
    return next.proceed(input);
  }

  /** A task was received and will run. Must be short; its exceptions are logged. */
  default void onReceived(TaskInfo task) {}

  /** A heartbeat was answered. Must be short; its exceptions are logged. */
  default void onHeartbeat(TaskInfo task, HeartbeatResult result) {}

  /** A task's outcome was reported. Must be short; its exceptions are logged. */
  default void onCompleted(TaskInfo task, CompletionResult result) {}

  /** The rest of the call: inner interceptors, then the handler. */
  @FunctionalInterface
  interface Chain {
    @Nullable Object proceed(@Nullable Object input) throws Exception;
  }
}
