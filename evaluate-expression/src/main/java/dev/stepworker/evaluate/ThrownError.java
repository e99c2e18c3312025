package dev.stepworker.evaluate;

import dev.stepworker.api.TaskFailure;

/** Tells, by what JavaScript says of an error, which failure it is. */
final class ThrownError {
  private static final String SYNTAX = "SyntaxError: ";
  private static final String MEMORY = "out of memory";
  private static final String LONG_STRING = "string too long";
  private static final String STACK = "stack overflow";

  private ThrownError() {}

  /** The failure for an error that the expression threw, given as {@code name: message}. */
  static TaskFailure failure(String error) {
    if (error.startsWith(SYNTAX)) {
      return EvaluationError.SYNTAX_ERROR.failure(error.substring(SYNTAX.length()));
    }
    return error.startsWith("InternalError: ")
        ? ofBreakdown(error)
        : EvaluationError.THROWN.failure(error);
  }

  /** The failure for an error that the expression did not throw itself. */
  static TaskFailure ofBreakdown(String error) {
    if (error.contains(MEMORY) || error.contains(LONG_STRING)) {
      return EvaluationError.OUT_OF_MEMORY.failure("The expression used more memory than it may");
    }
    return error.contains(STACK) ? stackOverflow() : EvaluationError.THROWN.failure(error);
  }

  static TaskFailure stackOverflow() {
    return EvaluationError.STACK_OVERFLOW.failure("The expression called itself too deep");
  }
}
