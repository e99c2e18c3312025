package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a Choice state asks of its input: {@code variable("$.total").numericGreaterThan(100)}.
 * Immutable. Meant to be imported statically.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice
 *     workflow state</a>
 */
public abstract sealed class Condition permits Comparison, Conjunction, Negation, JsonataCondition {

  /**
   * Begins a comparison of what a path selects: in the input ({@code $.total}), the context object
   * ({@code $$.Execution.Name}) or a workflow variable ({@code $total}).
   */
  public static Variable variable(String path) {
    return new Variable(path);
  }

  /** All of the conditions hold. */
  public static Condition and(Condition... conditions) {
    return new Conjunction("And", conditions);
  }

  /** At least one of the conditions holds. */
  public static Condition or(Condition... conditions) {
    return new Conjunction("Or", conditions);
  }

  /** The condition does not hold. */
  public static Condition not(Condition condition) {
    return new Negation(condition);
  }

  /** A JSONata expression that gives true or false. For JSONata states. */
  public static Condition jsonata(String expression) {
    return new JsonataCondition(expression);
  }

  abstract ObjectNode render();

  abstract void check(Problems here, QueryLanguage language);
}
