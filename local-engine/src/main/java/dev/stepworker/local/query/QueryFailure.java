package dev.stepworker.local.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that an expression failed, in the service's own words.
 *
 * <p>The cause lacks the service's prefix "An error occurred while executing the state ...": only
 * the interpreter knows the state.
 */
public final class QueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final String cause;
  private final @Nullable String location;

  private QueryFailure(String error, String cause, @Nullable String location) {
    super(error + ": " + cause, null, false, false);
    this.error = error;
    this.cause = cause;
    this.location = location;
  }

  static QueryFailure runtime(String cause) {
    return new QueryFailure("States.Runtime", cause, null);
  }

  static QueryFailure referencePathConflict(String step, String document) {
    return new QueryFailure(
        "States.ReferencePathConflict",
        "Unable to apply step \"" + step + "\" to input " + document,
        null);
  }

  static QueryFailure evaluation(String location, String cause) {
    return new QueryFailure("States.QueryEvaluationError", cause, location);
  }

  /** The error name a catcher sees, such as {@code States.Runtime}. */
  public String error() {
    return error;
  }

  /** What went wrong, as the service words it. */
  public String cause() {
    return cause;
  }

  /** The field that failed, such as {@code Output/result}; JSONata only. */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }
}
