package dev.stepworker.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of paths in their place in an expression, in a way that a value stays data
 * wherever the path stands: in code it is an operand, inside a string or template it is its JSON
 * text. Immutable.
 */
final class PathReferences {
  private final Map<String, JsonValue> values;
  private final int maxLength;

  PathReferences(Map<String, ? extends @Nullable Object> values, int maxLength) {
    this.values = new LinkedHashMap<>();
    this.maxLength = maxLength;
    values.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .filter(path -> !path.isEmpty())
        .forEach(path -> this.values.put(path, JsonValue.of(values.get(path))));
  }

  /** @throws dev.stepworker.api.TaskFailure if the result is longer than it may be */
  String replacedIn(String expression) {
    StringBuilder replaced = new StringBuilder();
    SourcePosition position = new SourcePosition();
    int index = 0;
    while (index < expression.length()) {
      String path = pathAt(expression, index);
      if (path == null) {
        position.advance(expression, index);
        replaced.append(expression.charAt(index++));
      } else {
        replaced.append(valueOf(path).as(position.place()));
        index += path.length();
      }
      checkLength(replaced.length());
    }
    return replaced.toString();
  }

  private JsonValue valueOf(String path) {
    return values.getOrDefault(path, JsonValue.of(null));
  }

  private @Nullable String pathAt(String expression, int index) {
    for (String path : values.keySet()) {
      if (expression.startsWith(path, index) && !goesOn(expression, index + path.length())) {
        return path;
      }
    }
    return null;
  }

  /** Whether the name that the path ends with is only the beginning of a longer one. */
  private static boolean goesOn(String expression, int index) {
    return index < expression.length()
        && Character.isJavaIdentifierPart(expression.charAt(index))
        && Character.isJavaIdentifierPart(expression.charAt(index - 1));
  }

  private void checkLength(int length) {
    if (length > maxLength) {
      throw EvaluationError.EXPRESSION_TOO_LONG.failure(
          "The expression with its values is longer than " + maxLength
              + " characters; pass smaller values");
    }
  }
}
