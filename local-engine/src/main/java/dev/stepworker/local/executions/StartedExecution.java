package dev.stepworker.local.executions;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionCourse;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An execution that runs or has ended.
 *
 * <p>Thread-safe, but for stopping and redriving, which belong on the engine's loop.
 */
public final class StartedExecution {
  private final StateMachine machine;
  private final String input;
  private final ExecutionCourse course;
  private final Outcomes outcomes;
  private final RedriveTokens redriveTokens = new RedriveTokens();

  StartedExecution(StateMachine machine, String input, ExecutionCourse course, Outcomes outcomes) {
    this.machine = machine;
    this.input = input;
    this.course = course;
    this.outcomes = outcomes;
  }

  /** The state machine as it was at the start. */
  public StateMachine machine() {
    return machine;
  }

  /** JSON text, as it was handed in. */
  public String input() {
    return input;
  }

  /** Which execution this is. */
  public ExecutionIdentity identity() {
    return course.identity();
  }

  public String arn() {
    return identity().arn();
  }

  /** How it ended; empty while it runs. */
  public Optional<ExecutionOutcome> outcome() {
    return Optional.ofNullable(ended().getNow(null));
  }

  /** Completed on the engine's loop when the execution ends; another one after a redrive. */
  public CompletableFuture<ExecutionOutcome> ended() {
    return outcomes.latest();
  }

  /** When it was redriven last; empty if it never was. */
  public Optional<Instant> redriveDate() {
    return outcomes.redriveDate();
  }

  RedriveTokens redriveTokens() {
    return redriveTokens;
  }

  void redrive(Instant at) {
    outcomes.reopen(at);
    course.redrive();
  }

  /** How often it was redriven. */
  public int redrives() {
    return course.redrives();
  }

  /** Stops it, as StopExecution does; without effect once it has ended. */
  public void abort(@Nullable String error, @Nullable String cause) {
    course.abort(error, cause);
  }

  void endAtTransition() {
    course.endAtTransition();
  }

  /** Calls the listener on the engine's loop when the execution ends, or now if it has. */
  public void whenEnded(Consumer<ExecutionOutcome> listener) {
    CompletableFuture<Void> unused = ended().thenAccept(listener);
  }

  /** {@code RUNNING}, or how it ended. */
  public String status() {
    return outcome().map(ended -> ended.status().name()).orElse("RUNNING");
  }

  /** Why it cannot be redriven as it stands; empty if it can. */
  public Optional<String> notRedrivable() {
    String status = status();
    return status.equals("RUNNING") || status.equals("SUCCEEDED")
        ? Optional.of("Execution is " + status + " and cannot be redriven")
        : course.notRedrivable();
  }

  /** What has happened so far. */
  public List<HistoryEvent> history() {
    return course.events();
  }
}
