package dev.stepworker.local.statetest;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.statetest.StateUnderTest.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a tested state, read from the events it left. */
record TestedState(StateTest test, List<HistoryEvent> events, ExecutionOutcome outcome) {

  Map<String, @Nullable Object> members() {
    Optional<StandIn> next = next();
    Optional<Retrier> retrier = error().flatMap(this::retrier);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", status(next, retrier));
    exited().ifPresent(event -> {
      if (retrier.isEmpty()) {
        members.put("output", event.details().get("output"));
        next.ifPresent(standIn -> members.put("nextState", standIn.target()));
      }
    });
    error().ifPresent(error -> members.put("error", error));
    failure().ifPresent(event -> members.put("cause", event.details().get("cause")));
    if (!test.inspectionLevel().equals("INFO")) {
      members.put("inspectionData", new StateInspection(test, events).members(retrier));
    }
    return members;
  }

  private String status(Optional<StandIn> next, Optional<Retrier> retrier) {
    if (retrier.isPresent()) {
      return "RETRIABLE";
    }
    if (next.filter(StandIn::isCaught).isPresent()) {
      return "CAUGHT_ERROR";
    }
    return outcome.status() == ExecutionOutcome.Status.SUCCEEDED ? "SUCCEEDED" : "FAILED";
  }

  private Optional<Retrier> retrier(String error) {
    return Retrier.all(test.state().field("Retry")).stream()
        .filter(retrier -> retrier.covers(error, test.retryCount()))
        .findFirst();
  }

  private Optional<StandIn> next() {
    return events.stream()
        .filter(event -> event.type().endsWith("StateEntered"))
        .flatMap(event -> test.state().standIn(name(event)).stream())
        .findFirst();
  }

  private Optional<HistoryEvent> exited() {
    return events.stream()
        .filter(event -> event.type().endsWith("StateExited"))
        .filter(event -> name(event).equals(test.state().name()))
        .findFirst();
  }

  private Optional<String> error() {
    return failure().map(event -> String.valueOf(event.details().get("error")));
  }

  /** The last event that tells of an error, if the state met one. */
  private Optional<HistoryEvent> failure() {
    boolean isFailed = outcome.status() != ExecutionOutcome.Status.SUCCEEDED
        || next().filter(StandIn::isCaught).isPresent();
    return isFailed
        ? events.stream()
            .filter(event -> event.details().containsKey("error"))
            .reduce((first, last) -> last)
        : Optional.empty();
  }

  private static String name(HistoryEvent event) {
    return String.valueOf(event.details().get("name"));
  }
}
