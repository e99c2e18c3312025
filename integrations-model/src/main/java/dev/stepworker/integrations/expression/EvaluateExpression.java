package dev.stepworker.integrations.expression;

import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.Document;
import dev.stepworker.model.DocumentObject;
import dev.stepworker.model.ServiceTask;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Evaluates a JavaScript expression that reads the state's input by paths, such as {@code $.net *
 * (1 + $.vat)} or <code>`Order ${$.id} is on its way`</code>; its value is the output.
 *
 * <p>Whoever evaluates gets the expression, and under {@code expressionAttributeValues} what is
 * found at each path in it. A path reaches up to the first character other than letters, digits and
 * {@code . [ ] - _}, so that a method cannot be called on one: write {@code ($.name).trim()}. For
 * JSONPath states; a JSONata state needs none of this.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions_tasks.EvaluateExpression.html">
 *     EvaluateExpression of the AWS CDK</a>
 */
public final class EvaluateExpression {
  private static final Pattern PATH = Pattern.compile("\\$[.\\[][.a-zA-Z\\[\\]0-9\\-_]+");

  private EvaluateExpression() {}

  /**
   * Has a function evaluate, such as the one that the AWS CDK deploys with its own
   * {@code EvaluateExpression}.
   *
   * @param functionArn the ARN of the function
   * @throws IllegalArgumentException if the expression is blank
   */
  public static ServiceTask inFunction(String functionArn, String expression) {
    Document request = requestOf(expression);
    return LambdaInvoke.payloadOnly(functionArn, function -> {
      function.payload.set(request);
      function.retryOnServiceExceptions.set(false);
    });
  }

  /**
   * Has a worker evaluate that serves the activity of a contract.
   *
   * @throws IllegalArgumentException if the expression is blank
   */
  public static ServiceTask inWorker(TaskType<?, ?> contract, String expression) {
    Document request = requestOf(expression);
    return StepFunctionsInvokeActivity.of(contract, activity -> activity.parameters.set(request));
  }

  /**
   * Has a worker evaluate that serves the activity with that ARN.
   *
   * @throws IllegalArgumentException if the expression is blank
   */
  public static ServiceTask inWorker(String activityArn, String expression) {
    Document request = requestOf(expression);
    return StepFunctionsInvokeActivity.ofArn(
        activityArn, activity -> activity.parameters.set(request));
  }

  private static Document requestOf(String expression) {
    if (expression.isBlank()) {
      throw new IllegalArgumentException("The expression is blank; write one, such as '$.a + $.b'");
    }
    return Document.object(request -> request
        .set("expression", expression)
        .object("expressionAttributeValues", values -> addPaths(expression, values)));
  }

  private static void addPaths(String expression, DocumentObject values) {
    PATH.matcher(expression)
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(path -> values.path(path, path));
  }
}
