package dev.stepworker.local.interpreter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of a map, as the context object shows it. */
record MapItem(int index, @Nullable Object value) {
  /** A context object with the item in it. */
  Map<String, @Nullable Object> within(Map<String, @Nullable Object> context) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Index", index);
    item.put("Value", value);
    Map<String, @Nullable Object> widened = new LinkedHashMap<>(context);
    widened.put("Map", Map.of("Item", item));
    return widened;
  }
}
