package dev.stepworker.local.query.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A function with its arguments. */
record IntrinsicCall(IntrinsicFunction function, List<Argument> arguments) implements Argument {
  @Override
  public @Nullable Object value(PathReader paths) {
    List<@Nullable Object> values = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      values.add(argument.value(paths));
    }
    return function.body().call(new Arguments(function.name(), values));
  }

  @Override
  public Stream<String> paths() {
    return arguments.stream().flatMap(Argument::paths);
  }
}
