package dev.stepworker.evaluate;

import dev.stepworker.api.TaskFailure;
import java.util.Arrays;

/**
 * The ways in which an evaluation fails, each with the error name that Retry and Catch can match.
 */
public enum EvaluationError {
  /** The expression is not JavaScript. */
  SYNTAX_ERROR("EvaluateExpression.SyntaxError"),
  /** The expression threw; the cause is the error's name and message. */
  THROWN("EvaluateExpression.Thrown"),
  /** The expression ran longer than it may. */
  TIMEOUT("EvaluateExpression.Timeout"),
  /** The expression used more memory than it may. */
  OUT_OF_MEMORY("EvaluateExpression.OutOfMemory"),
  /** The expression called itself too deep. */
  STACK_OVERFLOW("EvaluateExpression.StackOverflow"),
  /** The result is longer as JSON than it may be. */
  RESULT_TOO_LARGE("EvaluateExpression.ResultTooLarge"),
  /** The result cannot be written as JSON: it has a cycle, or a BigInt in it. */
  UNSUPPORTED_RESULT("EvaluateExpression.UnsupportedResult"),
  /** The result is a promise that nothing settles. */
  NO_RESULT("EvaluateExpression.NoResult"),
  /** The expression is longer, with the values in it, than it may be. */
  EXPRESSION_TOO_LONG("EvaluateExpression.ExpressionTooLong"),
  /** The evaluation broke down in a way that none of the others describes. */
  SANDBOX_FAILURE("EvaluateExpression.SandboxFailure");

  private final String errorName;

  EvaluationError(String errorName) {
    this.errorName = errorName;
  }

  /** The name as Retry and Catch match it, such as {@code EvaluateExpression.Timeout}. */
  public String errorName() {
    return errorName;
  }

  /** All names, in the order of the declarations. */
  static String[] names() {
    return Arrays.stream(values()).map(EvaluationError::errorName).toArray(String[]::new);
  }

  TaskFailure failure(String message) {
    return new TaskFailure(errorName, message);
  }
}
