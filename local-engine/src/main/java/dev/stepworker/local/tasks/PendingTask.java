package dev.stepworker.local.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task that somebody outside is to do; learns what becomes of it.
 *
 * <p>All methods are called on the event loop. After {@code succeeded}, {@code failed} or
 * {@code timedOut} no more follow.
 */
public interface PendingTask {
  /** The JSON text a worker is given. */
  String input();

  /** When it times out. */
  TaskClocks clocks();

  /** This token was opened for it and is on its way to a worker. */
  default void handedOut(String token) {}

  /** A worker has received it; the name is null if the worker gave none. */
  void started(@Nullable String workerName);

  /** A sign of life came. */
  default void heartbeat() {}

  /** It was completed with this JSON text. */
  void succeeded(String output);

  /** It was failed; error and cause are null where the worker gave none. */
  void failed(@Nullable String error, @Nullable String cause);

  /** One of its clocks ran out. */
  void timedOut(Clock clock);

  /** Which clock ran out. */
  enum Clock {
    /** {@code TimeoutSeconds}. */
    TIMEOUT,
    /** {@code HeartbeatSeconds}. */
    HEARTBEAT
  }
}
