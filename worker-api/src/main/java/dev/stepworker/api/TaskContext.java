package dev.stepworker.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a handler knows of the task it runs, and how it talks back while it runs.
 *
 * <p>Thread-safe; valid until the handler's outcome is reported.
 */
public interface TaskContext extends TaskInfo {
  /** The token that answers this task. Most handlers never need it. */
  TaskToken token();

  /**
   * Tells that the work moves on. Never blocks, never throws, does no I/O on this thread: the
   * runtime sends heartbeats by itself, and this feeds its stall detection.
   */
  void heartbeat();

  /**
   * A heartbeat that says how far the work is, for logs and status.
   *
   * @param fraction 0 to 1
   * @param note a few words; no secrets
   */
  void progress(double fraction, String note);

  /** Whether the task was given up, and why. */
  Cancellation cancellation();

  /** When the answer comes too late; empty when nothing known bounds the task. */
  Optional<Instant> deadline();

  /**
   * How long the service waits for the next heartbeat, zero when it no longer does; empty when it
   * waits for none. Look at it before a side effect that must not happen twice.
   */
  Optional<Duration> leaseRemaining();

  /** Whether the worker is stopping: save what there is and {@link #release} the task. */
  boolean isDraining();

  /**
   * Keeps a checkpoint for the next attempt of the same task, by its {@link #id()}: after a
   * redelivery, or a failure that the state retries. It is forgotten when the task is done. Blocks
   * for the checkpoint store.
   *
   * @throws IllegalStateException if the worker has no checkpoint store
   */
  void saveProgress(Object checkpoint);

  /**
   * The checkpoint that an earlier attempt saved. Blocks for the checkpoint store.
   *
   * @throws IllegalStateException if the worker has no checkpoint store
   */
  <T> Optional<T> lastProgress(Class<T> type);

  /**
   * Takes over the completion: the handler may return, and its result is ignored. The task keeps
   * its slot and its heartbeats until the returned object is told the outcome.
   */
  TaskCompletion completeLater();

  /**
   * Gives the task away: the handler may return, its result is ignored, its slot is free and its
   * heartbeats end. Whoever holds the token completes the task with a {@link TaskCompletionClient}.
   */
  TaskToken detach();

  /**
   * Hands the task back, so that another worker does it: {@code throw task.release("deploy")}. An
   * activity's task fails with {@code StepWorker.Released}, which the state's Retry should name; a
   * message becomes visible again at once.
   *
   * @param why a few words for the history; no secrets
   */
  TaskReleasedException release(String why);
}
