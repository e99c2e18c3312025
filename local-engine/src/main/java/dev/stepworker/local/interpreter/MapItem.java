package dev.stepworker.local.interpreter;

import dev.stepworker.local.items.ObjectMember;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a map, as the context object shows it.
 *
 * @param item an {@link ObjectMember} if the map goes over an object
 * @param source where it is from; distributed only
 */
record MapItem(int index, @Nullable Object item, Optional<String> source) {
  static MapItem inline(int index, @Nullable Object item) {
    return new MapItem(index, item, Optional.empty());
  }

  /** What an iteration gets, unless it selects something else. */
  @Nullable Object input() {
    return item instanceof ObjectMember member ? member.asInput() : item;
  }

  /** A context object with the item in it. */
  Map<String, @Nullable Object> within(Map<String, @Nullable Object> context) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("Index", index);
    if (item instanceof ObjectMember member) {
      shown.put("Key", member.key());
      shown.put("Value", member.value());
    } else {
      shown.put("Value", item);
    }
    source.ifPresent(from -> shown.put("Source", from));
    Map<String, @Nullable Object> widened = new LinkedHashMap<>(context);
    widened.put("Map", Map.of("Item", shown));
    return widened;
  }
}
