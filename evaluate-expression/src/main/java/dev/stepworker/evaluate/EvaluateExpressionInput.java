package dev.stepworker.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input of an {@code EvaluateExpression} task, as the AWS CDK renders it.
 *
 * @param expression JavaScript with paths in it, such as {@code $.total - $.discount}
 * @param expressionAttributeValues what each path stands for, as JSON values in plain Java; null is
 *     none
 */
public record EvaluateExpressionInput(
    String expression, Map<String, @Nullable Object> expressionAttributeValues) {
  /** Copies the values. */
  public EvaluateExpressionInput(
      String expression, @Nullable Map<String, @Nullable Object> expressionAttributeValues) {
    this.expression = expression;
    this.expressionAttributeValues = expressionAttributeValues == null
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(expressionAttributeValues));
  }
}
