package dev.stepworker.testkit;

import dev.stepworker.local.ExecutionStatus;
import dev.stepworker.local.history.HistoryEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a test expects of an execution; whatever does not hold is an {@link AssertionError} with the
 * execution's timeline. Immutable.
 *
 * <pre>{@code
 * run.expect().succeeded().path("Charge", "Ship").output(new Receipt("o-1"));
 * }</pre>
 */
public final class Expectations {
  private final TestExecution execution;

  Expectations(TestExecution execution) {
    this.execution = execution;
  }

  /** It has ended with success. */
  public Expectations succeeded() {
    return equal("status", ExecutionStatus.SUCCEEDED, execution.status());
  }

  /** It has failed with this error. */
  public Expectations failed(String error) {
    equal("status", ExecutionStatus.FAILED, execution.status());
    return equal("error", error, execution.error().orElse(null));
  }

  /** It still runs. */
  public Expectations running() {
    return equal("status", ExecutionStatus.RUNNING, execution.status());
  }

  /** It has entered exactly these states, in this order. */
  public Expectations path(String... states) {
    return equal("path", List.of(states), execution.path());
  }

  /** It has entered these states, in whatever order and among others. */
  public Expectations visited(String... states) {
    List<String> missed =
        Arrays.stream(states).filter(state -> !execution.path().contains(state)).toList();
    return equal("states not visited", List.of(), missed);
  }

  /** It has ended with this output, as the workers write it. */
  public Expectations output(@Nullable Object output) {
    return equal("output", execution.json().plain(output), execution.plainOutput());
  }

  /** Its history has these events, in this order, with others between them. */
  public Expectations recorded(String... eventTypes) {
    List<String> types = execution.history().stream().map(HistoryEvent::type).toList();
    int found = 0;
    for (String type : types) {
      if (found < eventTypes.length && type.equals(eventTypes[found])) {
        found++;
      }
    }
    return equal("events in order", List.of(eventTypes), List.of(eventTypes).subList(0, found));
  }

  /** A state has scheduled so many tasks, retries included. */
  public Expectations tasks(String state, int count) {
    long scheduled =
        execution.tasks().stream().filter(task -> task.state().equals(state)).count();
    return equal("tasks of '" + state + "'", (long) count, scheduled);
  }

  /** So many tasks wait for an answer: of a worker, or of whoever holds their token. */
  public Expectations openTasks(int count) {
    long open = execution.tasks().stream()
        .filter(task -> task.status() == TestTask.Status.OPEN)
        .count();
    return equal("open tasks", (long) count, open);
  }

  private Expectations equal(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("Expected " + what + " to be " + expected + " but it is " + actual
          + "\n" + execution.timeline());
    }
    return this;
  }
}
