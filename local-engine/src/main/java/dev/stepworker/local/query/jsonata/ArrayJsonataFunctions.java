package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $partition} and {@code $range}; fractions of their numbers are cut off. */
final class ArrayJsonataFunctions {
  private static final long MAX_RANGE = 360_145;

  private ArrayJsonataFunctions() {}

  /** The array in chunks; undefined if there is nothing to cut or no size to cut by. */
  static @Nullable Object partition(FunctionArguments arguments) {
    Object value = arguments.get(0);
    if (value == Jsonata.NULL_VALUE) {
      throw new JException("T0412", "$partition(".length(), value, "a");
    }
    List<?> array =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    long size = arguments.has(1) ? arguments.truncated(1) : array.size();
    if (size < 0) {
      throw new JException("D3137", -1, "Second argument must be zero or greater");
    }
    return array.isEmpty() || size == 0
        ? null
        : partition(array, (int) Math.min(size, array.size()));
  }

  private static List<Object> partition(List<?> array, int size) {
    List<Object> parts = new ArrayList<>();
    for (int from = 0; from < array.size(); from += size) {
      parts.add(new ArrayList<>(array.subList(from, Math.min(from + size, array.size()))));
    }
    return parts;
  }

  /**
   * The numbers from the first to the last, which is among them if the step meets it; one alone is
   * no array.
   */
  static @Nullable Object range(FunctionArguments arguments) {
    long first = arguments.truncated(0);
    long last = arguments.truncated(1);
    long step = arguments.truncated(2);
    if (!arguments.has(0)
        || !arguments.has(1)
        || step == 0
        || (step > 0 ? first > last : first < last)) {
      return null;
    }
    double count = Math.floor(((double) last - first) / step) + 1;
    if (count > MAX_RANGE) {
      throw BoundExceeded.memory();
    }
    List<Object> range = Utils.createSequence();
    for (long i = 0; i < (long) count; i++) {
      range.add(Utils.convertNumber(first + i * step));
    }
    return range;
  }
}
