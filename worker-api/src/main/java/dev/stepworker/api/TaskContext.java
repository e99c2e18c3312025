package dev.stepworker.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What a handler knows of the task it runs, and how it talks back while it runs.
 *
 * <p>Thread-safe; valid until the handler's outcome is reported.
 */
public interface TaskContext {
  /**
   * A key for idempotency. It stays the same over the retries of one state when the task carries
   * the {@code _context} member; without it, each attempt has its own.
   */
  String id();

  /** The token that answers this task. Most handlers never need it. */
  TaskToken token();

  /** Where the task came from. */
  TaskSource source();

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
}
