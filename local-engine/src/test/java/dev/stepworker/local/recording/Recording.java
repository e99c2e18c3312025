package dev.stepworker.local.recording;

import dev.stepworker.local.json.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One execution of the real service, as it was recorded. */
record Recording(Map<?, ?> members) {
  private static final String DAY = "dd-MM-yyyy";

  static Recording parse(String json) {
    return new Recording((Map<?, ?>) Json.parse(json));
  }

  String name() {
    return text("name");
  }

  String queryLanguage() {
    return text("queryLanguage");
  }

  Object definition() {
    return members.get("definition");
  }

  Object input() {
    return members.get("input");
  }

  String expectedStatus() {
    return text("expectedStatus");
  }

  List<?> requires() {
    return (List<?>) members.get("requires");
  }

  /** The day of the recording; today's service if it is not known. */
  LocalDate day() {
    return members.get("recorded") instanceof String time && time.length() >= DAY.length()
        ? LocalDate.parse(time.substring(0, DAY.length()), DateTimeFormatter.ofPattern(DAY))
        : LocalDate.MAX;
  }

  boolean hasWildcards() {
    return Boolean.TRUE.equals(members.get("wildcards"));
  }

  Optional<Map<?, ?>> worker() {
    return Optional.ofNullable((Map<?, ?>) members.get("worker"));
  }

  List<?> fixtures() {
    return members.get("fixtures") instanceof List<?> list ? list : List.of();
  }

  /** The recorded events; empty if there are none or if they were collapsed. */
  List<Map<?, ?>> history() {
    return Boolean.TRUE.equals(members.get("historyCollapsed")) ? List.of() : allEvents();
  }

  /** The recorded events, collapsed or not. */
  List<Map<?, ?>> allEvents() {
    return members.get("history") instanceof List<?> events
        ? events.stream().<Map<?, ?>>map(event -> (Map<?, ?>) event).toList()
        : List.of();
  }

  /** The value it ended with: its output, or its error and cause. */
  Object value() {
    return expectedStatus().equals("SUCCEEDED")
        ? members.get("expectedOutput")
        : Arrays.asList(members.get("error"), members.get("cause"));
  }

  /** The details of an event, whatever their name. */
  static Map<?, ?> details(Map<?, ?> event) {
    return event.values().stream()
        .filter(Map.class::isInstance)
        .<Map<?, ?>>map(details -> (Map<?, ?>) details)
        .findFirst()
        .orElse(Map.of());
  }

  private String text(String member) {
    return String.valueOf(members.get(member));
  }
}
