package dev.stepworker.local.query.intrinsic;

import org.jspecify.annotations.Nullable;

/**
 * A function as the parser and the evaluation know it.
 *
 * @param name with its {@code States.}
 * @param minArguments at least so many arguments
 * @param maxArguments at most so many arguments
 * @param body what it computes
 */
record IntrinsicFunction(String name, int minArguments, int maxArguments, Body body) {
  /** What a function computes from its arguments. */
  @FunctionalInterface
  interface Body {
    @Nullable Object call(Arguments arguments);
  }

  /** Whether the first argument is a template, whose escapes the function itself resolves. */
  boolean takesTemplate() {
    return name.equals("States.Format");
  }

  boolean accepts(int count) {
    return count >= minArguments && count <= maxArguments;
  }
}
