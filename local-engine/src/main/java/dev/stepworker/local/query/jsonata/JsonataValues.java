package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way into JSONata and out of it.
 *
 * <p>JSONata has a null of its own, since null in Java means undefined there, and one kind of
 * number: integers within 64 bits, doubles beyond. Whatever is the same on both sides is not
 * copied.
 */
final class JsonataValues {
  private JsonataValues() {}

  /** The value as expressions see it. */
  static Object in(@Nullable Object value) {
    if (value == null) {
      return Jsonata.NULL_VALUE;
    } else if (value instanceof Number number) {
      return number(number);
    }
    return value instanceof Map || value instanceof List
        ? container(value, JsonataValues::in)
        : value;
  }

  /**
   * The value as the engine holds it.
   *
   * @throws JsonataFailure if it is, or contains, a function or a regular expression
   */
  static @Nullable Object out(Object value) {
    if (value == Jsonata.NULL_VALUE) {
      return null;
    } else if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue()) ? number(number) : text(number);
    } else if (value instanceof String || value instanceof Boolean) {
      return value;
    } else if (value instanceof Map || value instanceof List) {
      return container(value, item -> item == null ? null : out(item));
    }
    throw new JsonataFailure("returned an unsupported result type.");
  }

  /** Numbers that JSON cannot say, by the names JavaScript has for them. */
  static String text(Number number) {
    return String.valueOf(number.doubleValue());
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number;
    } else if (number instanceof BigInteger integer && integer.bitLength() < Long.SIZE) {
      return integer.longValue();
    }
    double value = number.doubleValue();
    if (number instanceof BigDecimal && Double.isInfinite(value)) {
      throw new ArithmeticException("Number out of range: " + number);
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p63;
    if (!whole) {
      return value;
    }
    long integer = number instanceof BigDecimal decimal ? decimal.longValue() : (long) value;
    return integer == (int) integer ? (Number) (int) integer : integer;
  }

  private static Object container(Object value, Conversion conversion) {
    return value instanceof Map<?, ?> map
        ? map(map, conversion)
        : list((List<?>) value, conversion);
  }

  private static Map<?, ?> map(Map<?, ?> map, Conversion conversion) {
    Map<Object, @Nullable Object> converted = new LinkedHashMap<>();
    boolean same = map.getClass() == LinkedHashMap.class;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object member = conversion.of(entry.getValue());
      same &= member == entry.getValue();
      converted.put(entry.getKey(), member);
    }
    return same ? map : converted;
  }

  private static List<?> list(List<?> list, Conversion conversion) {
    List<@Nullable Object> converted = new ArrayList<>(list.size());
    boolean same = list.getClass() == ArrayList.class;
    for (Object item : list) {
      Object element = conversion.of(item);
      same &= element == item;
      converted.add(element);
    }
    return same ? list : converted;
  }

  /** One direction. */
  private interface Conversion {
    @Nullable Object of(@Nullable Object value);
  }
}
