package dev.stepworker.local.query;

import dev.stepworker.local.query.intrinsic.IntrinsicExpression;
import dev.stepworker.local.query.intrinsic.IntrinsicFunctions;
import dev.stepworker.local.query.intrinsic.IntrinsicSyntaxException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parsed expressions of one definition; thread-safe. */
final class JsonPathExpressions {
  private final IntrinsicFunctions functions;
  private final Map<String, PathExpression> paths = new ConcurrentHashMap<>();
  private final Map<String, ReferencePath> referencePaths = new ConcurrentHashMap<>();
  private final Map<String, IntrinsicExpression> calls = new ConcurrentHashMap<>();

  JsonPathExpressions(IntrinsicFunctions functions) {
    this.functions = functions;
  }

  PathExpression path(String text) {
    return paths.computeIfAbsent(text, PathExpression::parse);
  }

  ReferencePath referencePath(String text) {
    return referencePaths.computeIfAbsent(text, ReferencePath::parse);
  }

  /** @throws QueryFailure if the call, or a path among its arguments, is not well written */
  IntrinsicExpression call(String text) {
    return calls.computeIfAbsent(text, this::parseCall);
  }

  private IntrinsicExpression parseCall(String text) {
    try {
      IntrinsicExpression call = IntrinsicExpression.parse(text, functions);
      call.paths().forEach(this::path);
      return call;
    } catch (IntrinsicSyntaxException e) {
      throw QueryFailure.runtime(e.getMessage());
    }
  }
}
