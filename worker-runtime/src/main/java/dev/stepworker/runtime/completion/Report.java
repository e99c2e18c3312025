package dev.stepworker.runtime.completion;

import dev.stepworker.api.TaskError;
import org.jspecify.annotations.Nullable;

/**
 * What is told to the service about a task that ended; its text repeats nothing of it. Immutable.
 */
public sealed interface Report {
  /**
   * The task's output.
   *
   * @param output JSON within the service's limit
   */
  record Success(String output) implements Report {
    @Override
    public String toString() {
      return "Success[" + output.length() + " characters]";
    }
  }

  /**
   * The task's failure.
   *
   * @param error a name, or null where a customer's key may not be used
   * @param cause a text, or null likewise
   */
  record Failure(@Nullable String error, @Nullable String cause) implements Report {
    /** The failure that the service takes even where it may not use the customer's key. */
    static Failure bare() {
      return new Failure(null, null);
    }

    @Override
    public String toString() {
      return "Failure[" + error + "]";
    }
  }

  /** Fails a task within the service's limits. */
  static Report failure(TaskError error) {
    return new Failure(error.error(), CauseLimit.cut(error.cause()));
  }
}
