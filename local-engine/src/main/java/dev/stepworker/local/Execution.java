package dev.stepworker.local;

import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An execution of the local engine.
 *
 * <p>Thread-safe; everything it tells is how things stand now.
 */
public final class Execution {
  private final StartedExecution started;

  Execution(StartedExecution started) {
    this.started = started;
  }

  /** The execution's ARN. */
  public String arn() {
    return started.arn();
  }

  /** The execution's name. */
  public String name() {
    return started.identity().name();
  }

  /** The ARN of its state machine. */
  public String stateMachineArn() {
    return started.machine().arn();
  }

  /** Where it stands. */
  public ExecutionStatus status() {
    return ExecutionStatus.valueOf(started.status());
  }

  /** The input, JSON text. */
  public String input() {
    return started.input();
  }

  /** The output, JSON text; there once it has succeeded. */
  public Optional<String> output() {
    return started.outcome().flatMap(ExecutionOutcome::output);
  }

  /** The name of the error it ended with, if it did and there was one. */
  public Optional<String> error() {
    return started.outcome().flatMap(ExecutionOutcome::error);
  }

  /** The cause of the error it ended with, if it did and there was one. */
  public Optional<String> cause() {
    return started.outcome().flatMap(ExecutionOutcome::cause);
  }

  /** What has happened so far, as GetExecutionHistory gives it. */
  public List<HistoryEvent> history() {
    return started.history();
  }

  /** Completed with this execution when it has ended, however it ended. */
  public CompletableFuture<Execution> future() {
    return started.ended().thenApplyAsync(outcome -> this);
  }

  /**
   * Waits for the end.
   *
   * @param timeout real time; under a virtual clock somebody has to advance the time
   * @throws IllegalStateException if it still runs then; the message tells where
   */
  public Execution await(Duration timeout) {
    try {
      started.ended().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return this;
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "Execution " + arn() + " still runs after " + timeout + "; its last event is " + last(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for execution " + arn(), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Execution " + arn() + " was lost", e);
    }
  }

  private String last() {
    List<HistoryEvent> events = history();
    HistoryEvent event = events.get(events.size() - 1);
    Object name = event.details().get("name");
    return event.type() + (name == null ? "" : " of " + name);
  }

  /** Shows which execution it is and where it stands. */
  @Override
  public String toString() {
    return "Execution[" + arn() + " " + status() + "]";
  }
}
