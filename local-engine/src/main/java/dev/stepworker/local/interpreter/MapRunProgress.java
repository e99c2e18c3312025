package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.json.Json;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the children of a map run as far as its limits allow, and says when it is over.
 *
 * <p>Confined to the engine's loop.
 */
final class MapRunProgress {
  private static final long MOST_AT_ONCE = 10_000;

  private final StateVisit visit;
  private final MapState state;
  private final MapRun run;
  private final Consumer<@Nullable Object> succeeded;
  private final Consumer<Failure> failed;
  private List<ChildExecution> children = List.of();
  private int started;
  private int ended;
  private int failures;
  private boolean over;

  MapRunProgress(
      StateVisit visit,
      MapState state,
      MapRun run,
      Consumer<@Nullable Object> succeeded,
      Consumer<Failure> failed) {
    this.visit = visit;
    this.state = state;
    this.run = run;
    this.succeeded = succeeded;
    this.failed = failed;
  }

  void begin(List<ChildExecution> all) {
    children = all;
    all.forEach(run::add);
    run.onChange(() -> visit.resume(this::startMore));
    startMore();
    endIfDone();
  }

  private void startMore() {
    long atOnce = run.maxConcurrency() == 0 ? MOST_AT_ONCE : run.maxConcurrency();
    while (!over && started < children.size() && started - ended < atOnce) {
      start(children.get(started++));
    }
  }

  private void start(ChildExecution child) {
    ExecutionRun outer = visit.branch().run();
    Interpreter engine = outer.engine();
    String group = run.arn().substring(run.arn().indexOf(":mapRun:") + ":mapRun:".length());
    String machine = group.substring(0, group.lastIndexOf(':'));
    String name = engine.names().next();
    ExecutionIdentity identity = new ExecutionIdentity(
        engine.place().statesArn("execution", machine + ":" + name),
        name,
        engine.place().statesArn("stateMachine", machine),
        machine,
        outer.identity().roleArn(),
        engine.loop().now(),
        Json.parse(child.input()));
    Program part = outer.program().part(state.processor().states());
    Launch launch = new Launch(part, identity, child.input(), outer.mocks(), MachineReference.NONE);
    child.started(engine.start(launch, outcome -> ended(child, outcome)));
    engine.maps().runs().started(identity.arn(), child, run);
  }

  private void ended(ChildExecution child, ExecutionOutcome outcome) {
    child.ended(outcome);
    if (!over) {
      visit.resume(() -> {
        ended++;
        failures += outcome.status() == ExecutionOutcome.Status.SUCCEEDED ? 0 : 1;
        if (run.maySucceed(failures, children.size())) {
          startMore();
          endIfDone();
        } else {
          fail(Failure.tooManyFailures());
        }
      });
    }
  }

  private void endIfDone() {
    if (!over && ended == children.size()) {
      over = true;
      new MapResults(visit, state, run).collect(this::end, this::fail);
    }
  }

  private void end(@Nullable Object output) {
    run.end("SUCCEEDED", visit.branch().run().loop().now());
    succeeded.accept(output);
  }

  /** Ends the run without success. */
  void fail(Failure failure) {
    stop("FAILED");
    failed.accept(failure);
  }

  /** Stops all children, because the execution goes no further. */
  void abort() {
    if (!over) {
      stop("ABORTED");
    }
  }

  private void stop(String status) {
    over = true;
    run.end(status, visit.branch().run().loop().now());
    children.forEach(child -> child.run().ifPresent(running -> running.abort(null, null)));
  }
}
