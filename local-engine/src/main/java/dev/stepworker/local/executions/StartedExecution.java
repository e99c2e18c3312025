package dev.stepworker.local.executions;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.ExecutionRun;
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
  private final CompletableFuture<ExecutionOutcome> outcome;

  StartedExecution(
      StateMachine machine,
      String input,
      ExecutionRun run,
      CompletableFuture<ExecutionOutcome> outcome) {
    this.machine = machine;
    this.input = input;
    this.run = run;
    this.outcome = outcome;
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
    return Optional.ofNullable(outcome.getNow(null));
  }

  /** Completed on the engine's loop when the execution ends. */
  public CompletableFuture<ExecutionOutcome> ended() {
    return outcome;
  }

  /** Calls the listener on the engine's loop when the execution ends, or now if it has. */
  public void whenEnded(Consumer<ExecutionOutcome> listener) {
    CompletableFuture<Void> unused = outcome.thenAccept(listener);
  }

  /** {@code RUNNING}, or how it ended. */
  public String status() {
    return outcome().map(ended -> ended.status().name()).orElse("RUNNING");
  }

  /** What has happened so far. */
  public List<HistoryEvent> history() {
    return run.history().events();
  }
}
