package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.history.EventHistory;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.integration.Mocks;
import dev.stepworker.local.interpreter.ExecutionOutcome.Status;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.time.EventLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One execution, from its start to its end.
 *
 * <p>Confined to the engine's loop, but for its history.
 */
public final class ExecutionRun implements ExecutionCourse {
  private static final Logger log = LoggerFactory.getLogger(ExecutionRun.class);

  private final Interpreter engine;
  private final Launch launch;
  private final EventHistory history;
  private final Branch root;
  private final Consumer<ExecutionOutcome> listener;
  private EventLoop.@Nullable Timer timeout;
  private int redrives;
  private boolean endsAtTransition;
  private boolean over;

  ExecutionRun(Interpreter engine, Launch launch, Consumer<ExecutionOutcome> listener) {
    this.engine = engine;
    this.launch = launch;
    this.listener = listener;
    this.history = new EventHistory(
        engine.loop()::now, event -> engine.observer().recorded(identity().arn(), event));
    BranchPlace place = new BranchPlace(Variables.none(), context(), 0);
    this.root = new Branch(this, launch.program().states(), place, new RootListener());
  }

  private Map<String, @Nullable Object> context() {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("Execution", identity().execution(engine.behaviour()));
    context.put("StateMachine", identity().stateMachine());
    return context;
  }

  /** Records the start; the first state is entered in a step of its own. */
  void start() {
    record(
        "ExecutionStarted",
        0,
        EventDetails.named("executionStartedEventDetails")
            .withPayload("input", launch.input())
            .with("roleArn", identity().roleArn())
            .with("stateMachineAliasArn", launch.reference().aliasArn().orElse(null))
            .with("stateMachineVersionArn", launch.reference().versionArn().orElse(null)));
    startTimeout();
    root.start(identity().input());
  }

  private void startTimeout() {
    program().timeout().ifPresent(after -> timeout = loop().schedule(after, step(this::timedOut)));
  }

  /**
   * Goes on where the execution ended without success: the state that was the last at the top level
   * is attempted again, with the same input and with all its retries; a Map or Parallel state goes
   * on in the same way with those of its branches that did not succeed.
   *
   * @throws IllegalStateException if the execution has not ended
   */
  @Override
  public void redrive() {
    if (!over) {
      throw new IllegalStateException(
          "The execution has not ended: " + identity().arn());
    }
    over = false;
    redrives++;
    root.context().put("Execution", identity().redriven(redrives, loop().now()));
    long last = history.size();
    root.continueFrom(history.record(
        "ExecutionRedriven",
        last,
        EventDetails.named("executionRedrivenEventDetails").with("redriveCount", redrives)));
    startTimeout();
    root.redrive();
  }

  @Override
  public int redrives() {
    return redrives;
  }

  @Override
  public ExecutionIdentity identity() {
    return launch.identity();
  }

  @Override
  public List<HistoryEvent> events() {
    return history.events();
  }

  @Override
  public Optional<String> notRedrivable() {
    return Optional.empty();
  }

  @Override
  public void abort(@Nullable String error, @Nullable String cause) {
    if (!over) {
      record(Status.ABORTED, 0, error, cause);
      close();
    }
  }

  @Override
  public void endAtTransition() {
    endsAtTransition = true;
  }

  /** Whether the next state is not to be entered any more. */
  boolean endsAtTransition() {
    return endsAtTransition;
  }

  Interpreter engine() {
    return engine;
  }

  EventLoop loop() {
    return engine.loop();
  }

  Program program() {
    return launch.program();
  }

  Mocks mocks() {
    return launch.mocks();
  }

  /** The context object that expressions see when the execution's own is this. */
  Map<String, @Nullable Object> shown(Map<String, @Nullable Object> context) {
    return mocks().context().map(given -> withItem(given, context)).orElse(context);
  }

  private static Map<String, @Nullable Object> withItem(
      Map<String, @Nullable Object> given, Map<String, @Nullable Object> context) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>(given);
    if (context.containsKey("Map")) {
      shown.put("Map", context.get("Map"));
    }
    return shown;
  }

  Limits limits() {
    return engine.limits();
  }

  /** Runs a step after everything handed in before it, unless the execution has ended by then. */
  void later(Runnable action) {
    loop().execute(step(action));
  }

  /** An action that does nothing once the execution has ended. */
  Runnable step(Runnable action) {
    return () -> {
      if (!over) {
        run(action);
      }
    };
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (ExecutionOver e) {
      return; // it ended within the step
    } catch (RuntimeException | StackOverflowError e) { // must not leave the execution hanging
      log.error(
          "The local engine failed in a step of an execution arn={}", identity().arn(), e);
      if (!over) {
        failed(Failure.fatal("The local engine failed; its log says why"), root.lastEventId());
      }
    }
  }

  long record(String type, long previousEventId, EventDetails details) {
    if (!over && history.size() >= limits().historyEvents() - 1) {
      failed(
          Failure.of(
              Failure.RUNTIME,
              "The execution reached the maximum number of history events ("
                  + limits().historyEvents() + ")."),
          previousEventId);
      throw new ExecutionOver();
    }
    return history.record(type, previousEventId, details);
  }

  void failed(Failure failure, long lastEventId) {
    record(Status.FAILED, lastEventId, failure.error(), failure.cause());
    close();
  }

  private void timedOut() {
    record(Status.TIMED_OUT, 0, Failure.TIMEOUT, null);
    close();
  }

  private void succeeded(@Nullable Object output) {
    String text = Json.write(output);
    over = true;
    history.record(
        Status.SUCCEEDED.eventType(),
        root.lastEventId(),
        EventDetails.named(Status.SUCCEEDED.detailsName()).withPayload("output", text));
    close();
  }

  /** Stops everything and records the last event. */
  private void record(
      Status status, long previousEventId, @Nullable String error, @Nullable String cause) {
    over = true;
    root.abort();
    history.record(
        status.eventType(),
        previousEventId,
        EventDetails.named(status.detailsName()).with("cause", cause).with("error", error));
  }

  private void close() {
    if (timeout != null) {
      timeout.cancel();
    }
    ExecutionOutcome.of(history.last()).ifPresent(listener);
  }

  private final class RootListener implements BranchListener {
    @Override
    public void succeeded(Branch branch, @Nullable Object output) {
      ExecutionRun.this.succeeded(output);
    }

    @Override
    public void failed(Branch branch, Failure failure) {
      ExecutionRun.this.failed(failure, branch.lastEventId());
    }
  }
}
