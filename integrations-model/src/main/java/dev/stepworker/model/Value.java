package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a field of a definition is set to: a literal, or an expression that the service evaluates
 * when the state runs.
 *
 * <p>Immutable and thread-safe, so that one value can be shared by many fields.
 *
 * @param <T> the type of the literal
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">Processing
 *     input and output in Step Functions</a>
 */
public sealed interface Value<T> permits Literal, Expression, Derived {

  /** A literal. */
  static <T> Value<T> of(T literal) {
    return new Literal<>(literal);
  }

  /**
   * A JSONPath expression: a path into the state's input ({@code $.order.id}) or the context object
   * ({@code $$.Execution.Id}), or an intrinsic function ({@code States.Format('{}', $.id)}).
   *
   * <p>A text that is none of these is reported when the value is used.
   */
  static <T> Value<T> path(String path) {
    return new Expression<>(Optional.of(path), Optional.empty(), PathSyntax.TEMPLATE);
  }

  /**
   * A workflow variable in a JSONPath state: {@code ofVariable("order.id")} renders
   * {@code $order.id}.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">
   *     Passing data between states with variables</a>
   */
  static <T> Value<T> ofVariable(String name) {
    return new Expression<>(Optional.of("$" + name), Optional.empty(), PathSyntax.PATH);
  }

  /**
   * A JSONata expression, with or without its <code>{%</code> and <code>%}</code>:
   * {@code jsonata("$states.input.delay")}.
   */
  static <T> Value<T> jsonata(String expression) {
    return new Expression<>(
        Optional.empty(), Optional.of(Expression.delimited(expression)), PathSyntax.TEMPLATE);
  }

  /** The whole input of the state, in either query language. */
  static <T> Value<T> stateInput() {
    return Expression.inBoth("$", "$states.input");
  }

  /**
   * A text put together from literals and expressions, with a separator between: in a JSONPath
   * state by {@code States.Format}, in a JSONata state by {@code &}. Of literals alone, a literal.
   *
   * @throws InvalidDefinitionException if the expressions have no query language in common
   */
  static Value<String> joined(String separator, Value<?>... parts) {
    return new JoinedText(separator, List.of(parts)).value();
  }

  /** A literal that follows from where the definition will live, such as an ARN. */
  static <T> Value<T> derived(Function<AwsEnvironment, T> resolve) {
    return new Derived<>(resolve);
  }
}
