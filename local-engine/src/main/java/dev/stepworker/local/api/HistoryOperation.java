package dev.stepworker.local.api;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GetExecutionHistory. */
final class HistoryOperation {
  private static final int MAX_ARN = 256;
  private static final List<String> DATA = List.of("input", "output", "parameters");

  private final ExecutionViews views;

  HistoryOperation(ExecutionViews views) {
    this.views = views;
  }

  void addTo(Operations operations) {
    operations.answering("GetExecutionHistory", this::history);
  }

  private Map<String, @Nullable Object> history(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    boolean isReversed = members.flag("reverseOrder", false);
    boolean withData = members.flag("includeExecutionData", true);
    Page page = Page.of(members);
    List<HistoryEvent> events = new ArrayList<>(views.get(arn).execution().history());
    if (isReversed) {
      Collections.reverse(events);
    }
    return page.answer(
        "events", events.stream().map(event -> members(event, withData)).toList());
  }

  private static Map<String, @Nullable Object> members(HistoryEvent event, boolean withData) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("timestamp", Timestamp.of(event.timestamp()));
    members.put("type", event.type());
    members.put("id", event.id());
    members.put("previousEventId", event.previousEventId());
    if (!event.detailsName().isEmpty()) {
      Map<String, Object> details = new LinkedHashMap<>(event.details());
      if (!withData) {
        details.keySet().removeAll(DATA);
      }
      members.put(event.detailsName(), details);
    }
    return members;
  }
}
