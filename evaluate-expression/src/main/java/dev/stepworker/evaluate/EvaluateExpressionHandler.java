package dev.stepworker.evaluate;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * Does {@code EvaluateExpression} tasks in a worker, where the AWS CDK makes a Lambda function for
 * them: an activity's state passes {@code expression} and {@code expressionAttributeValues}, and
 * gets the expression's value.
 *
 * <p>Thread-safe. Every evaluation has a sandbox of its own: expressions see neither Java nor each
 * other, have no I/O and end within the {@linkplain EvaluationLimits limits}; whatever goes wrong
 * fails the task with a name of {@link EvaluationError}. One evaluation costs 15 to 20 milliseconds
 * of processor time once the JVM is warm, several times that before, and the first of a process
 * about half a second; it uses as much memory as the expression does, up to the limit, and one more
 * thread while it runs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions_tasks.EvaluateExpression.html">
 *     EvaluateExpression of the AWS CDK</a>
 */
public final class EvaluateExpressionHandler
    implements TaskHandler<EvaluateExpressionInput, Object> {
  private static final String NAME = "evaluate-expression";

  private final ExpressionEvaluator evaluator;

  /** Serves tasks within the default limits. */
  public EvaluateExpressionHandler() {
    this(EvaluationLimits.defaults());
  }

  /** Serves tasks within limits of one's own. */
  public EvaluateExpressionHandler(EvaluationLimits limits) {
    this.evaluator = new ExpressionEvaluator(limits);
  }

  /** The contract of the task under its usual name, {@code evaluate-expression}. */
  public static TaskType<EvaluateExpressionInput, Object> taskType() {
    return taskType(NAME);
  }

  /**
   * The contract of the task under a name of one's own.
   *
   * @param name the activity's name
   * @throws IllegalArgumentException if no activity can have that name
   */
  public static TaskType<EvaluateExpressionInput, Object> taskType(String name) {
    return TaskType.of(name, EvaluateExpressionInput.class, Object.class)
        .errors(EvaluationError.names());
  }

  @Override
  @SuppressWarnings("NullAway") // null is an output like any other
  public @Nullable Object handle(EvaluateExpressionInput input, TaskContext task)
      throws InterruptedException {
    return evaluator.evaluate(input.expression(), input.expressionAttributeValues());
  }
}
