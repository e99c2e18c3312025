package dev.stepworker.local.statetest;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.RetryRules;
import dev.stepworker.local.statetest.StateUnderTest.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of a tested state, read from the events it left. */
record TestedState(
    StateTest test, RetryRules rules, List<HistoryEvent> events, ExecutionOutcome outcome) {

  Map<String, @Nullable Object> members() {
    Optional<StandIn> next = next();
    Optional<NextRetry> retry = error().flatMap(this::retry);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", status(next, retry));
    exited().ifPresent(event -> {
      if (retry.isEmpty()) {
        members.put("output", event.details().get("output"));
        next.ifPresent(standIn -> members.put("nextState", standIn.target()));
      }
    });
    error().ifPresent(error -> members.put("error", error));
    failure().ifPresent(event -> members.put("cause", event.details().get("cause")));
    if (!test.inspectionLevel().equals("INFO")) {
      Map<String, @Nullable Object> inspection = new StateInspection(test, events).members();
      if (retry.isPresent() || next.filter(StandIn::isCaught).isPresent()) {
        inspection.put("errorDetails", errorDetails(next, retry));
      }
      members.put("inspectionData", inspection);
    }
    return members;
  }

  private String status(Optional<StandIn> next, Optional<NextRetry> retry) {
    if (retry.isPresent()) {
      return "RETRIABLE";
    }
    if (next.filter(StandIn::isCaught).isPresent()) {
      return "CAUGHT_ERROR";
    }
    return outcome.status() == ExecutionOutcome.Status.SUCCEEDED ? "SUCCEEDED" : "FAILED";
  }

  private static Map<String, @Nullable Object> errorDetails(
      Optional<StandIn> next, Optional<NextRetry> retry) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    if (retry.isPresent()) {
      details.put("retryIndex", retry.get().index());
      details.put("retryBackoffIntervalSeconds", retry.get().delaySeconds());
    } else {
      next.ifPresent(caught -> details.put("catchIndex", caught.catcher().orElseThrow()));
    }
    return details;
  }

  private Optional<NextRetry> retry(String error) {
    OptionalInt covering = rules.covering(error);
    return covering.isEmpty()
        ? Optional.empty()
        : rules
            .delay(covering.getAsInt(), test.configuration().retryCount())
            .map(delay -> new NextRetry(covering.getAsInt(), delay));
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
