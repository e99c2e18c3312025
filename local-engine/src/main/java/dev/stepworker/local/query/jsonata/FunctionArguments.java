package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, checked against the function's signature. */
final class FunctionArguments {
  private final String function;
  private final List<?> values;

  FunctionArguments(String function, List<?> values) {
    this.function = function;
    this.values = values;
  }

  /** One argument; null if it is not given or undefined. */
  @Nullable Object get(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  boolean has(int index) {
    return get(index) != null;
  }

  /** Text; null if it is not given or undefined. */
  @Nullable String text(int index) {
    Object value = get(index);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw mismatch(index);
  }

  /** A number without its fraction; 0 if it is not given or undefined. */
  long truncated(int index) {
    Object value = get(index);
    if (value == null) {
      return 0;
    } else if (value instanceof Number number) {
      return number.longValue();
    }
    throw mismatch(index);
  }

  /** Signatures let null pass for anything. */
  private JException mismatch(int index) {
    return new JException("T0410", -1, index + 1, function);
  }
}
