package dev.stepworker.local.executions;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.ExecutionRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An execution that runs or has ended.
 *
 * <p>Thread-safe, but for stopping, which belongs on the engine's loop.
 */
public final class StartedExecution {
  private final StateMachine machine;
  private final String input;
  private final ExecutionRun run;
  private final Outcomes outcomes;

  StartedExecution(StateMachine machine, String input, ExecutionRun run, Outcomes outcomes) {
    this.machine = machine;
    this.input = input;
    this.run = run;
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

  public ExecutionRun run() {
    return run;
  }

  public String arn() {
    return run.identity().arn();
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

  void redrive(Instant at) {
    outcomes.reopen(at);
    run.redrive();
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
        : Optional.empty();
  }

  /** What has happened so far. */
  public List<HistoryEvent> history() {
    return run.history().events();
  }
}
