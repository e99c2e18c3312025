package dev.stepworker.local.interpreter;

import dev.stepworker.local.items.ChildResult;
import dev.stepworker.local.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a map run, before, while and after it runs.
 *
 * <p>Confined to the engine's loop.
 */
public final class ChildExecution {
  private final String input;
  private final int items;
  private @Nullable ExecutionRun run;
  private @Nullable MapRun mapRun;
  private @Nullable Instant redriveDate;
  private boolean awaitsRedrive;
  private CompletableFuture<ExecutionOutcome> ended = new CompletableFuture<>();

  ChildExecution(String input, int items) {
    this.input = input;
    this.items = items;
  }

  /** JSON text. */
  public String input() {
    return input;
  }

  /** How many items it works on. */
  public int items() {
    return items;
  }

  /** Empty before it starts. */
  public Optional<ExecutionRun> run() {
    return Optional.ofNullable(run);
  }

  /** When it was redriven last; empty if it never was. */
  public Optional<Instant> redriveDate() {
    return Optional.ofNullable(redriveDate);
  }

  /** Completed on the engine's loop when it ends; another one after a redrive. */
  public CompletableFuture<ExecutionOutcome> ended() {
    return ended;
  }

  /** Empty before it ends. */
  public Optional<ExecutionOutcome> outcome() {
    return Optional.ofNullable(ended.getNow(null));
  }

  /** How it stands. */
  public Standing standing() {
    if (awaitsRedrive) {
      return Standing.PENDING_REDRIVE;
    }
    Optional<ExecutionOutcome> outcome = outcome();
    if (outcome.isPresent()) {
      return Standing.valueOf(outcome.get().status().name());
    }
    return run == null ? Standing.PENDING : Standing.RUNNING;
  }

  /** The run it belongs to; empty before that has begun. */
  Optional<MapRun> mapRun() {
    return Optional.ofNullable(mapRun);
  }

  void joins(MapRun joined) {
    mapRun = joined;
  }

  void started(ExecutionRun started) {
    run = started;
  }

  /** Stands back until its run lets it go on, if it ran before. */
  void awaitRedrive() {
    awaitsRedrive = run != null;
  }

  /** Stays as it ended, because its run goes no further. */
  void awaitNoMore() {
    awaitsRedrive = false;
  }

  /** Runs again from now on. */
  void reopen() {
    awaitsRedrive = false;
    ended = new CompletableFuture<>();
  }

  void redriven(Instant at) {
    redriveDate = at;
  }

  void ended(ExecutionOutcome outcome) {
    ended.complete(outcome);
  }

  /** What the state around goes on with: the output, or what went wrong. */
  @Nullable Object value() {
    Optional<String> output = outcome().flatMap(ExecutionOutcome::output);
    if (output.isPresent()) {
      return Json.parse(output.get());
    }
    Map<String, @Nullable Object> failure = new LinkedHashMap<>();
    failure.put("Error", outcome().flatMap(ExecutionOutcome::error).orElse(null));
    failure.put("Cause", outcome().flatMap(ExecutionOutcome::cause).orElse(null));
    return failure;
  }

  ChildResult result() {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    if (run != null) {
      description.put("ExecutionArn", run.identity().arn());
      description.put("Name", run.identity().name());
      description.put("StateMachineArn", run.identity().machineArn());
      description.put("StartDate", ContextTime.format(run.identity().startTime()));
    }
    description.put("Input", input);
    description.put("InputDetails", Map.of("Included", true));
    description.put("Status", standing().name());
    outcome().ifPresent(outcome -> describe(outcome, description));
    return new ChildResult(standing().name(), description, value());
  }

  private static void describe(
      ExecutionOutcome outcome, Map<String, @Nullable Object> description) {
    description.put("StopDate", ContextTime.format(outcome.stopTime()));
    outcome.output().ifPresent(output -> {
      description.put("Output", output);
      description.put("OutputDetails", Map.of("Included", true));
    });
    outcome.error().ifPresent(error -> description.put("Error", error));
    outcome.cause().ifPresent(cause -> description.put("Cause", cause));
  }

  /** The ways a child can stand. */
  public enum Standing {
    PENDING("pending"),
    RUNNING("running"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    TIMED_OUT("timedOut"),
    ABORTED("aborted"),
    PENDING_REDRIVE("pendingRedrive");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** The name in counts. */
    public String label() {
      return label;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
