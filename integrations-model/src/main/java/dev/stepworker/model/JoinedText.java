package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that is put together from values when the state runs.
 *
 * @param separator stands between two values
 */
record JoinedText(String separator, List<Value<?>> parts) {
  private static final Pattern STRINGS = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern ONE_OPERAND = Pattern.compile("[\\w$.&\\[\\]()\\s]*");
  private static final Pattern WORD_OPERATORS = Pattern.compile("\\b(and|or|in)\\b");

  Value<String> value() {
    if (parts.stream().allMatch(Literal.class::isInstance)) {
      return Value.of(
          parts.stream().map(JoinedText::literal).collect(Collectors.joining(separator)));
    }
    Expression<String> text = new Expression<>(path(), jsonata(), PathSyntax.TEMPLATE);
    if (text.path().isEmpty() && text.jsonata().isEmpty()) {
      throw new InvalidDefinitionException(
          "", "A text is put together from JSONPath and JSONata; keep to one of them");
    }
    return text;
  }

  private Optional<String> path() {
    if (!isAll(Expression::path)) {
      return Optional.empty();
    }
    String places = String.join(separator, Collections.nCopies(parts.size(), "{}"));
    Expression<String> call =
        (Expression<String>) Intrinsics.format(places, parts.toArray(Value<?>[]::new));
    return call.path();
  }

  private Optional<String> jsonata() {
    if (!isAll(Expression::jsonata)) {
      return Optional.empty();
    }
    List<String> operands = new ArrayList<>();
    for (Value<?> part : parts) {
      if (!operands.isEmpty() && !separator.isEmpty()) {
        operands.add(quoted(separator));
      }
      operands.add(operand(part));
    }
    return Optional.of(Expression.delimited(String.join(" & ", operands)));
  }

  private boolean isAll(Function<Expression<?>, Optional<String>> form) {
    return parts.stream()
        .allMatch(part -> part instanceof Literal<?>
            || (part instanceof Expression<?> expression
                && form.apply(expression).isPresent()));
  }

  /** Whatever could bind less tightly than {@code &} is put in brackets. */
  private static String operand(Value<?> part) {
    if (part instanceof Literal<?>) {
      return quoted(literal(part));
    }
    String expression = ((Expression<?>) part).jsonata().orElseThrow();
    String bare = expression.substring(2, expression.length() - 2).strip();
    String code = STRINGS.matcher(bare).replaceAll("");
    boolean binds =
        ONE_OPERAND.matcher(code).matches() && !WORD_OPERATORS.matcher(code).find();
    return binds ? bare : "(" + bare + ")";
  }

  private static String literal(Value<?> part) {
    return String.valueOf(((Literal<?>) part).value());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
