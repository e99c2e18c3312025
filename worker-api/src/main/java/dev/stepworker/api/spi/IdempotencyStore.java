package dev.stepworker.api.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which tasks are done, by their id, so that a task that is delivered again is answered
 * with its first output and not done again. Thread-safe; may block.
 */
public interface IdempotencyStore {
  /**
   * Claims a task before its handler runs, or renews the claim of the same owner.
   *
   * @param taskId from {@code TaskInfo.id()}
   * @param owner names one attempt, and no other
   * @param lease after this time without a renewal or {@link #complete} another may claim it
   */
  Claim claim(String taskId, String owner, Duration lease);

  /** Remembers the output of a task, whose work is done even if the claim has lapsed since. */
  void complete(String taskId, String owner, String outputJson);

  /**
   * Gives a claim up without an output, so that a retry may claim it. Does nothing if the claim is
   * not this owner's any more.
   */
  void abandon(String taskId, String owner);

  /** The answer to a claim. Immutable. */
  final class Claim {
    private final State state;
    private final @Nullable String output;

    private Claim(State state, @Nullable String output) {
      this.state = state;
      this.output = output;
    }

    /** This task is ours to do. */
    public static Claim granted() {
      return new Claim(State.GRANTED, null);
    }

    /** Someone does it now. */
    public static Claim inProgress() {
      return new Claim(State.IN_PROGRESS, null);
    }

    /** It was done before, with this output. */
    public static Claim done(String outputJson) {
      return new Claim(State.DONE, outputJson);
    }

    /** What to do with the task. */
    public State state() {
      return state;
    }

    /** The output of a task that was done before; else empty. */
    public Optional<String> output() {
      return Optional.ofNullable(output);
    }
  }

  /** What is known of a task when it is claimed. */
  enum State {
    GRANTED,
    IN_PROGRESS,
    DONE
  }
}
