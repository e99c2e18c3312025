package dev.stepworker.api;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers tasks by their token, with no handler and no worker: for tasks that were detached, and
 * for callbacks whose token came another way.
 *
 * <p>Thread-safe. Reports are retried until the service takes them, answers for good, or the time
 * for retries is over; the stages never end with the service's exceptions.
 */
public interface TaskCompletionClient extends AutoCloseable {
  /**
   * Completes a task.
   *
   * @param output encoded by the client's codec; at most 262,144 bytes of JSON
   */
  CompletionStage<CompletionResult> succeed(TaskToken token, @Nullable Object output);

  /** Fails a task. */
  CompletionStage<CompletionResult> fail(TaskToken token, TaskError error);

  /** Sends one heartbeat, once. */
  CompletionStage<HeartbeatResult> heartbeat(TaskToken token);

  /**
   * Sends heartbeats until closed, or until the task is lost.
   *
   * @param heartbeatTimeout the state's {@code HeartbeatSeconds}; 1 second or more
   */
  KeepAlive keepAlive(TaskToken token, Duration heartbeatTimeout);

  /** Ends the heartbeats and frees what the client holds. Tokens stay valid. */
  @Override
  void close();

  /** Heartbeats for one token. */
  interface KeepAlive extends AutoCloseable {
    /** Whether the task was lost, and why. */
    Cancellation cancellation();

    @Override
    void close();
  }
}
