package dev.stepworker.local.query;

import dev.stepworker.local.query.intrinsic.IntrinsicExpression;
import dev.stepworker.local.query.value.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads the expression of one field, a path or a call of an intrinsic function. */
final class FieldReader {
  private final JsonPathExpressions expressions;
  private final IntrinsicEvaluation intrinsics;

  FieldReader(JsonPathExpressions expressions, IntrinsicEvaluation intrinsics) {
    this.expressions = expressions;
    this.intrinsics = intrinsics;
  }

  @Nullable Object read(String field, String expression, Scope scope) {
    if (IntrinsicExpression.isMeantBy(expression)) {
      return intrinsics.evaluate(expression, scope);
    }
    PathExpression path = expressions.path(expression);
    Found found = path.find(scope);
    if (!found.isUsable()) {
      throw QueryFailure.runtime(
          "The JSONPath '" + expression + "' specified for the field '" + field
              + "' could not be found in the input '" + JsonText.of(path.document(scope)) + "'");
    }
    return found.value();
  }
}
