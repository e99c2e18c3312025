package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.HistoryEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an execution so far, and what can still become of it.
 *
 * <p>Confined to the engine's loop, but for its identity and its events.
 */
public interface ExecutionCourse {
  /** Which execution this is. */
  ExecutionIdentity identity();

  /** What has happened so far, in order; at least the start. */
  List<HistoryEvent> events();

  /** How often it was redriven. */
  int redrives();

  /** Why it can never go on once it has ended; empty if it can after an end without success. */
  Optional<String> notRedrivable();

  /** Stops the execution, as StopExecution does; without effect once it has ended. */
  void abort(@Nullable String error, @Nullable String cause);

  /** Stops the execution when it is about to enter its next state; without effect once it ended. */
  void endAtTransition();

  /**
   * Goes on where the execution ended without success.
   *
   * @throws IllegalStateException if it has not ended or cannot go on
   */
  void redrive();
}
