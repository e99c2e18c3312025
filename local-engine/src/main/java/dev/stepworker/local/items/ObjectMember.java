package dev.stepworker.local.items;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item that is a member of a JSON object. */
public record ObjectMember(String key, @Nullable Object value) {
  /** What an iteration gets, unless it selects something else. */
  public Map<String, @Nullable Object> asInput() {
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    input.put("Key", key);
    input.put("Value", value);
    return input;
  }
}
