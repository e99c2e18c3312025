package dev.stepworker.local.interpreter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a map, as the context object shows it.
 *
 * @param source where it is from; distributed only
 */
record MapItem(int index, @Nullable Object value, Optional<String> source) {
  static MapItem inline(int index, @Nullable Object value) {
    return new MapItem(index, value, Optional.empty());
  }

  /** A context object with the item in it. */
  Map<String, @Nullable Object> within(Map<String, @Nullable Object> context) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Index", index);
    item.put("Value", value);
    source.ifPresent(from -> item.put("Source", from));
    Map<String, @Nullable Object> widened = new LinkedHashMap<>(context);
    widened.put("Map", Map.of("Item", item));
    return widened;
  }
}
