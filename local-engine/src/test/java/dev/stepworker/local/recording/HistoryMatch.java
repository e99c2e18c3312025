package dev.stepworker.local.recording;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a recorded history with ours, in its order or as multisets. */
final class HistoryMatch {
  private final JsonMatch values;
  private final boolean isAnyOrder;

  HistoryMatch(JsonMatch values, boolean isAnyOrder) {
    this.values = values;
    this.isAnyOrder = isAnyOrder;
  }

  boolean typesMatch(List<Map<?, ?>> recorded, List<HistoryEvent> actual) {
    List<String> left =
        recorded.stream().map(event -> (String) event.get("type")).toList();
    List<String> right = actual.stream().map(HistoryEvent::type).toList();
    return isAnyOrder
        ? left.stream().sorted().toList().equals(right.stream().sorted().toList())
        : left.equals(right);
  }

  /** The first recorded event that ours have no match for, with ours if there is one. */
  Optional<String> firstDifference(List<Map<?, ?>> recorded, List<HistoryEvent> actual) {
    if (ordered(recorded, actual).isEmpty()) {
      return Optional.empty();
    }
    return isAnyOrder ? unordered(recorded, actual) : ordered(recorded, actual);
  }

  private Optional<String> ordered(List<Map<?, ?>> recorded, List<HistoryEvent> actual) {
    for (int i = 0; i < Math.max(recorded.size(), actual.size()); i++) {
      if (i >= recorded.size() || i >= actual.size()) {
        return Optional.of("recorded " + recorded.size() + " events, ours " + actual.size());
      }
      if (!values.matches(recorded.get(i), members(actual.get(i), true))) {
        return Optional.of(Json.write(recorded.get(i)) + "\n      ours "
            + Json.write(members(actual.get(i), true)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> unordered(List<Map<?, ?>> recorded, List<HistoryEvent> actual) {
    List<HistoryEvent> left = new ArrayList<>(actual);
    for (Map<?, ?> event : recorded) {
      Map<Object, Object> wanted = new LinkedHashMap<>(event);
      wanted.remove("id");
      wanted.remove("previousEventId");
      Optional<HistoryEvent> found = left.stream()
          .filter(candidate -> values.matches(wanted, members(candidate, false)))
          .findFirst();
      if (found.isEmpty()) {
        return Optional.of(Json.write(wanted) + "\n      ours has none like it");
      }
      left.remove(found.get());
    }
    return left.isEmpty() ? Optional.empty() : Optional.of("ours has " + left.size() + " more");
  }

  private static Map<String, Object> members(HistoryEvent event, boolean withIds) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (withIds) {
      members.put("id", event.id());
      members.put("previousEventId", event.previousEventId());
    }
    members.put("type", event.type());
    if (!event.detailsName().isEmpty()) {
      members.put(event.detailsName(), event.details());
    }
    return members;
  }
}
