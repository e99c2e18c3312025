package dev.stepworker.local.query.intrinsic;

import org.jspecify.annotations.Nullable;

/** One argument of a call. */
sealed interface Argument permits Argument.Literal, Argument.Path, IntrinsicCall {
  @Nullable Object value(PathReader paths);

  /** A string, number, boolean or null. */
  record Literal(@Nullable Object constant) implements Argument {
    @Override
    public @Nullable Object value(PathReader paths) {
      return constant;
    }
  }

  /** A path into the input, the context object or a variable. */
  record Path(String text) implements Argument {
    @Override
    public @Nullable Object value(PathReader paths) {
      return paths.read(text);
    }
  }
}
