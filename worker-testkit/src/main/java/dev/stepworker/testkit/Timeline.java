package dev.stepworker.testkit;

import dev.stepworker.local.Execution;
import dev.stepworker.local.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an execution down, one line an event: when, what, where, why. */
final class Timeline {
  private static final List<String> TELLING = List.of("name", "resource", "error", "cause");

  private final Execution execution;

  Timeline(Execution execution) {
    this.execution = execution;
  }

  String text() {
    List<HistoryEvent> events = execution.history();
    Instant begin = events.get(0).timestamp();
    return execution + "\n"
        + events.stream().map(event -> line(event, begin)).collect(Collectors.joining("\n"));
  }

  private static String line(HistoryEvent event, Instant begin) {
    String details = TELLING.stream()
        .flatMap(field -> Stream.ofNullable(event.details().get(field)))
        .map(String::valueOf)
        .collect(Collectors.joining("  "));
    Duration since = Duration.between(begin, event.timestamp());
    return "%5d  +%-14s %-28s %s".formatted(event.id(), since, event.type(), details);
  }
}
