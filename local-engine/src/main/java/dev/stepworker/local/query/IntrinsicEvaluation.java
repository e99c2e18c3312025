package dev.stepworker.local.query;

import dev.stepworker.local.query.intrinsic.IntrinsicExpression;
import dev.stepworker.local.query.intrinsic.IntrinsicFailure;
import dev.stepworker.local.query.value.JsonText;
import org.jspecify.annotations.Nullable;

/** Computes calls of intrinsic functions and words their failures. */
final class IntrinsicEvaluation {
  private final JsonPathExpressions expressions;

  IntrinsicEvaluation(JsonPathExpressions expressions) {
    this.expressions = expressions;
  }

  @Nullable Object evaluate(String text, Scope scope) {
    IntrinsicExpression call = expressions.call(text);
    try {
      return call.evaluate(path -> argument(path, scope));
    } catch (IntrinsicFailure e) {
      throw QueryFailure.runtime(
          "The function '" + text + "' had the following error: " + e.getMessage());
    }
  }

  private @Nullable Object argument(String text, Scope scope) {
    PathExpression path = expressions.path(text);
    Found found = path.find(scope);
    if (found.isPresent()) {
      return found.value();
    }
    if (found.reason().startsWith("Filter: ")) {
      throw new IntrinsicFailure(found.reason());
    }
    throw new IntrinsicFailure("The JsonPath argument for the field '" + path.textFromRoot()
        + "' could not be found in the input '" + JsonText.of(scope.input()) + "'");
  }
}
