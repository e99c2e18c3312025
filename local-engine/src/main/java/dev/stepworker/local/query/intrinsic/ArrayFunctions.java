package dev.stepworker.local.query.intrinsic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with arrays; fractions of sizes, bounds and indexes are cut off, as the service
 * does.
 */
final class ArrayFunctions {
  private static final int MAX_RANGE = 1000;

  private ArrayFunctions() {}

  static List<@Nullable Object> partition(Arguments arguments) {
    List<@Nullable Object> array = arguments.array(0);
    int size = arguments.truncated(1);
    if (size < 1) {
      throw arguments.invalid();
    }
    List<@Nullable Object> parts = new ArrayList<>();
    for (int from = 0; from < array.size(); from += size) {
      parts.add(new ArrayList<>(array.subList(from, from + Math.min(size, array.size() - from))));
      if (size >= array.size() - from) {
        break;
      }
    }
    return parts;
  }

  /** The service compares how values look as text: {@code true} is found among {@code "true"}. */
  static Boolean contains(Arguments arguments) {
    String wanted = String.valueOf(arguments.get(1));
    return arguments.array(0).stream().anyMatch(item -> String.valueOf(item).equals(wanted));
  }

  static List<@Nullable Object> range(Arguments arguments) {
    long first = arguments.truncated(0);
    long last = arguments.truncated(1);
    long step = arguments.truncated(2);
    if (step == 0 || (last - first) / step >= MAX_RANGE) {
      throw arguments.invalid();
    }
    List<@Nullable Object> range = new ArrayList<>();
    for (long item = first; step > 0 ? item <= last : item >= last; item += step) {
      range.add((int) item);
    }
    return range;
  }

  /** Of an empty array every item is null, as the service has it. */
  static @Nullable Object getItem(Arguments arguments) {
    List<@Nullable Object> array = arguments.array(0);
    int index = arguments.truncated(1);
    if (array.isEmpty()) {
      return null;
    }
    if (index < 0 || index >= array.size()) {
      throw arguments.invalid();
    }
    return array.get(index);
  }

  static Integer length(Arguments arguments) {
    return arguments.array(0).size();
  }

  /**
   * The order is that of a hash set, as the service's: small integers ascend, the rest is arbitrary
   * but stable.
   */
  static List<@Nullable Object> unique(Arguments arguments) {
    return new ArrayList<>(new HashSet<>(arguments.array(0)));
  }
}
