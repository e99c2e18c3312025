package dev.stepworker.testkit;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.evaluate.EvaluationError;
import dev.stepworker.evaluate.EvaluationLimits;
import dev.stepworker.evaluate.ExpressionEvaluator;
import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.integration.TaskFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the Lambda function that the AWS CDK deploys with {@code EvaluateExpression};
 * register it under that function's name. An error that the expression throws fails the task with
 * the error's own name, as the Lambda function does.
 *
 * <p>Thread-safe. Evaluates in the sandbox that workers use, within its default limits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions_tasks.EvaluateExpression.html">
 *     EvaluateExpression of the AWS CDK</a>
 */
public final class ExpressionFunction implements TaskFunction {
  private final ExpressionEvaluator evaluator =
      new ExpressionEvaluator(EvaluationLimits.defaults());

  /** Evaluates {@code expression} with {@code expressionAttributeValues}. */
  @Override
  public @Nullable Object apply(@Nullable Object input) throws InterruptedException {
    if (!(input instanceof Map<?, ?> request)
        || !(request.get("expression") instanceof String expression)) {
      throw new TaskFailedException("TypeError", "The input has no text 'expression'");
    }
    try {
      return evaluator.evaluate(expression, valuesOf(request.get("expressionAttributeValues")));
    } catch (TaskFailure e) {
      throw new TaskFailedException(nameOf(e), e.getMessage());
    }
  }

  private static Map<String, @Nullable Object> valuesOf(@Nullable Object given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((path, value) -> values.put(String.valueOf(path), value));
    }
    return values;
  }

  /** JavaScript's name of what was thrown; else that of the limit or rule that was broken. */
  private static String nameOf(TaskFailure failure) {
    String error = failure.error();
    if (error.equals(EvaluationError.SYNTAX_ERROR.errorName())) {
      return "SyntaxError";
    }
    String message = String.valueOf(failure.getMessage());
    int nameEnd = message.indexOf(": ");
    return error.equals(EvaluationError.THROWN.errorName()) && nameEnd > 0
        ? message.substring(0, nameEnd)
        : error;
  }
}
