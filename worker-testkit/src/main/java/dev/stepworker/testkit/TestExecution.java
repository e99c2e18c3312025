package dev.stepworker.testkit;

import dev.stepworker.local.Execution;
import dev.stepworker.local.ExecutionStatus;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.runtime.payload.JacksonCodec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An execution under test. Thread-safe. */
public final class TestExecution {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Execution execution;
  private final JacksonCodec codec;
  private final PlainJson json;

  TestExecution(Execution execution, JacksonCodec codec) {
    this.execution = execution;
    this.codec = codec;
    this.json = new PlainJson(codec);
  }

  public String arn() {
    return execution.arn();
  }

  public ExecutionStatus status() {
    return execution.status();
  }

  /**
   * Waits up to 20 seconds of real time for the end, and reads the output.
   *
   * @throws AssertionError if it still runs then, or did not succeed; with the timeline
   * @throws NullPointerException if the output is JSON {@code null}
   */
  public <T> T awaitOutput(Class<T> type) {
    awaitEnd();
    if (execution.status() != ExecutionStatus.SUCCEEDED) {
      throw new AssertionError("Execution ended as " + execution.status() + "\n" + timeline());
    }
    return Objects.requireNonNull(
        type.cast(codec.decode(execution.output().orElseThrow(), type)), "The output is null");
  }

  /**
   * Waits up to 20 seconds of real time for the end, however it ends.
   *
   * @throws AssertionError if it still runs then; with the timeline
   */
  public TestExecution awaitEnd() {
    try {
      execution.await(PATIENCE);
    } catch (IllegalStateException e) {
      throw new AssertionError(
          "Execution still runs; advance the time, or start the worker it waits for\n" + timeline(),
          e);
    }
    return this;
  }

  /** Says what is expected of it as it stands now; fails with the timeline. */
  public Expectations expect() {
    return new Expectations(this);
  }

  /** The tasks scheduled so far, one for each attempt, in order. */
  public List<TestTask> tasks() {
    return new TaskHistory(history()).tasks();
  }

  PlainJson json() {
    return json;
  }

  @Nullable Object plainOutput() {
    return execution.output().map(json::parsed).orElse(null);
  }

  String machineName() {
    String arn = execution.stateMachineArn();
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  /** The name of the error it ended with, if it did. */
  public Optional<String> error() {
    return execution.error();
  }

  /** The cause of the error it ended with, if there was one. */
  public Optional<String> cause() {
    return execution.cause();
  }

  /** The states entered so far, in order; a state that is entered again stands there again. */
  public List<String> path() {
    return execution.history().stream()
        .filter(event -> event.type().endsWith("StateEntered"))
        .map(event -> String.valueOf(event.details().get("name")))
        .toList();
  }

  /** What has happened so far, as GetExecutionHistory gives it. */
  public List<HistoryEvent> history() {
    return execution.history();
  }

  /** What has happened so far, one line an event, for people. */
  public String timeline() {
    return new Timeline(execution).text();
  }

  @Override
  public String toString() {
    return execution.toString();
  }
}
