package dev.stepworker.local.query.intrinsic;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One argument of a call. */
sealed interface Argument permits Argument.Literal, Argument.Path, IntrinsicCall {
  @Nullable Object value(PathReader paths);

  /** The paths in it, as written. */
  Stream<String> paths();

  /** A string, number, boolean or null. */
  record Literal(@Nullable Object constant) implements Argument {
    @Override
    public @Nullable Object value(PathReader paths) {
      return constant;
    }

    @Override
    public Stream<String> paths() {
      return Stream.empty();
    }
  }

  /** A path into the input, the context object or a variable. */
  record Path(String text) implements Argument {
    @Override
    public @Nullable Object value(PathReader paths) {
      return paths.read(text);
    }

    @Override
    public Stream<String> paths() {
      return Stream.of(text);
    }
  }
}
