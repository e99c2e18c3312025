package dev.stepworker.runtime.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Something for each value of an enum, none left out. Immutable. */
final class PerValue<K extends Enum<K>, V> {
  private final Map<K, V> values;

  PerValue(Class<K> type, Function<K, V> valueFor) {
    values = new EnumMap<>(type);
    for (K key : type.getEnumConstants()) {
      values.put(key, valueFor.apply(key));
    }
  }

  V of(K key) {
    return Objects.requireNonNull(values.get(key));
  }
}
