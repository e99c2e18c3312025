package dev.stepworker.local.journal;

import dev.stepworker.local.history.HistoryEvent;
import java.time.Instant;
import java.util.Map;

/** An event of an execution, as the journal keeps it; immutable. */
record EventLine(
    String execution,
    long id,
    long previousEventId,
    String timestamp,
    String type,
    String detailsName,
    Map<String, Object> details) {

  static EventLine of(String executionArn, HistoryEvent event) {
    return new EventLine(
        executionArn,
        event.id(),
        event.previousEventId(),
        event.timestamp().toString(),
        event.type(),
        event.detailsName(),
        event.details());
  }

  HistoryEvent restored() {
    return new HistoryEvent(
        id, previousEventId, Instant.parse(timestamp), type, detailsName, details);
  }

  /** Leaves the details out. */
  @Override
  public String toString() {
    return "EventLine[" + execution + " " + id + " " + type + "]";
  }
}
