package dev.stepworker.local.executions;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionCourse;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The course of an execution of an engine before this one; it is over. Immutable.
 *
 * @param events the last one is an end
 */
public record PastCourse(ExecutionIdentity identity, List<HistoryEvent> events)
    implements ExecutionCourse {
  private static final String STOPPED = "Local.EngineStopped";
  private static final String REDRIVEN = "ExecutionRedriven";

  /** Adds an end, at the time of the last event, if the engine was stopped before there was one. */
  public static PastCourse of(ExecutionIdentity identity, List<HistoryEvent> events) {
    HistoryEvent last = events.get(events.size() - 1);
    if (ExecutionOutcome.of(last).isPresent()) {
      return new PastCourse(identity, List.copyOf(events));
    }
    List<HistoryEvent> ended = new ArrayList<>(events);
    ended.add(stopped(last));
    return new PastCourse(identity, List.copyOf(ended));
  }

  private static HistoryEvent stopped(HistoryEvent last) {
    EventDetails details = EventDetails.named("executionAbortedEventDetails")
        .with(
            "cause",
            "The local engine was stopped while the execution ran, and does not resume it; start"
                + " it again under another name")
        .with("error", STOPPED);
    return new HistoryEvent(
        last.id() + 1, 0, last.timestamp(), "ExecutionAborted", details.name(), details.members());
  }

  /** JSON text. */
  String input() {
    return String.valueOf(events.get(0).details().get("input"));
  }

  Outcomes outcomes() {
    return Outcomes.of(
        CompletableFuture.completedFuture(
            ExecutionOutcome.of(events.get(events.size() - 1)).orElseThrow()),
        redriveDate());
  }

  private Optional<Instant> redriveDate() {
    return events.stream()
        .filter(event -> event.type().equals(REDRIVEN))
        .reduce((first, second) -> second)
        .map(HistoryEvent::timestamp);
  }

  @Override
  public int redrives() {
    return (int) events.stream().filter(event -> event.type().equals(REDRIVEN)).count();
  }

  @Override
  public Optional<String> notRedrivable() {
    return Optional.of("Execution ran before the local engine was restarted and cannot be redriven;"
        + " start it again under another name");
  }

  @Override
  public void abort(@Nullable String error, @Nullable String cause) {}

  @Override
  public void endAtTransition() {} // it is over

  @Override
  public void redrive() {
    throw new IllegalStateException(notRedrivable().orElseThrow());
  }

  /** Leaves the payloads out. */
  @Override
  public String toString() {
    return "PastCourse[" + identity.arn() + " of " + events.size() + " events]";
  }
}
