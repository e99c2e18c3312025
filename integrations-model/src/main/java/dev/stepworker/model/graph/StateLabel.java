package dev.stepworker.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is written into a state: its name, what it does, its clocks and its retries. */
record StateLabel(String name, JsonNode state) {
  /** Before the part of an ARN that tells what it is; a part may be a parameter of a template. */
  private static final String ARN_START = "^arn(?::(?:\\$\\{[^}]*}|[^:])*){4}:+";

  /** The attempts of a retrier that says none. */
  private static final int ATTEMPTS = 3;

  private static final List<String> WAITS =
      List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");

  String text() {
    return Stream.of(name, what(), clocks(), retries())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String what() {
    return switch (state.path("Type").asText()) {
      case "Task" -> state.path("Resource").asText().replaceFirst(ARN_START, "");
      case "Wait" -> "wait: " + first(WAITS);
      case "Fail" -> "fail: " + first(List.of("Error", "ErrorPath"));
      case "Map" -> limit("MaxConcurrency", "map, %s at a time", "map");
      default -> "";
    };
  }

  private String clocks() {
    return Stream.of(
            limit("TimeoutSeconds", "timeout %s s", ""),
            limit("HeartbeatSeconds", "heartbeat %s s", ""))
        .filter(clock -> !clock.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String retries() {
    return StreamSupport.stream(state.path("Retry").spliterator(), false)
        .map(retrier -> "retry %d x: %s"
            .formatted(retrier.path("MaxAttempts").asInt(ATTEMPTS), ErrorList.text(retrier)))
        .collect(Collectors.joining("\n"));
  }

  private String limit(String field, String format, String otherwise) {
    return state.path(field).isInt() ? format.formatted(state.path(field).asText()) : otherwise;
  }

  private String first(List<String> fields) {
    return fields.stream()
        .filter(state::has)
        .map(field -> state.path(field).asText())
        .findFirst()
        .orElse("?");
  }
}
