package dev.stepworker.local.statetest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a state by its name, however deep within Map and Parallel states.
 *
 * @param name which is unique in a definition
 */
record StateSearch(String name) {
  /** The fields of the state in this definition, branch or item processor. */
  Optional<Map<String, @Nullable Object>> in(@Nullable Object block) {
    if (!(block instanceof Map<?, ?> fields)
        || !(fields.get("States") instanceof Map<?, ?> states)) {
      return Optional.empty();
    }
    if (states.get(name) instanceof Map<?, ?> state) {
      return Optional.of(copy(state));
    }
    return states.values().stream().flatMap(state -> within(state).stream()).findFirst();
  }

  /** The fields of the state in what this state runs. */
  Optional<Map<String, @Nullable Object>> within(@Nullable Object state) {
    if (!(state instanceof Map<?, ?> fields)) {
      return Optional.empty();
    }
    if (fields.get("Branches") instanceof List<?> branches) {
      return branches.stream().flatMap(branch -> in(branch).stream()).findFirst();
    }
    return in(fields.get("ItemProcessor")).or(() -> in(fields.get("Iterator")));
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
