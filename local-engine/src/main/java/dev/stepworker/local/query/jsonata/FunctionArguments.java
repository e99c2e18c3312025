package dev.stepworker.local.query.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, already checked against the function's signature. */
final class FunctionArguments {
  private final List<?> values;

  FunctionArguments(List<?> values) {
    this.values = values;
  }

  /** One argument; null if it is not given or undefined. */
  @Nullable Object get(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  boolean has(int index) {
    return get(index) != null;
  }

  @Nullable String text(int index) {
    return get(index) instanceof String text ? text : null;
  }

  /** A number without its fraction. */
  long truncated(int index) {
    return get(index) instanceof Number number ? number.longValue() : 0;
  }
}
