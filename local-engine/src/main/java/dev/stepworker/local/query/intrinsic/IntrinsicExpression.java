package dev.stepworker.local.query.intrinsic;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed call of an intrinsic function; immutable. */
public final class IntrinsicExpression {
  private final IntrinsicCall call;

  private IntrinsicExpression(IntrinsicCall call) {
    this.call = call;
  }

  /**
   * Parses a call such as {@code States.Format('{} of {}', $.done, States.ArrayLength($.all))}.
   *
   * @throws IntrinsicSyntaxException if it is not one, names an unknown function, has too few or
   *     too many arguments or nests deeper than 10 calls
   */
  public static IntrinsicExpression parse(String text, IntrinsicFunctions functions) {
    return new IntrinsicExpression(new IntrinsicParser(text, functions).parse());
  }

  /** Tells whether a text is meant as a call of an intrinsic function rather than as a path. */
  public static boolean isMeantBy(String text) {
    return text.startsWith("States.");
  }

  /**
   * Computes the value.
   *
   * @throws IntrinsicFailure if an argument does not suit its function or a path leads nowhere
   */
  public @Nullable Object evaluate(PathReader paths) {
    return ParsedJson.plain(call.value(paths));
  }

  /**
   * The paths among the arguments, as written; the reader given to {@link #evaluate} will be asked
   * for these.
   */
  public Stream<String> paths() {
    return call.paths();
  }
}
