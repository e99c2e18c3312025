package dev.stepworker.local.interpreter;

import java.util.List;

/** Tells whether the error names of a retrier or catcher cover a failure. */
final class ErrorMatch {
  private static final String ALL = "States.ALL";
  private static final String TASK_FAILED = "States.TaskFailed";

  private ErrorMatch() {}

  static boolean covers(List<String> errorEquals, Failure failure) {
    return errorEquals.stream().anyMatch(name -> covers(name, failure));
  }

  private static boolean covers(String name, Failure failure) {
    return switch (name) {
      case ALL -> true;
      case TASK_FAILED -> !Failure.TIMEOUT.equals(failure.error());
      case Failure.HEARTBEAT_TIMEOUT ->
        failure.kind() == Failure.Kind.MISSED_HEARTBEAT || name.equals(failure.error());
      default -> name.equals(failure.error());
    };
  }
}
