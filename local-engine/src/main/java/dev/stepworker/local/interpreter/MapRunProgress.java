package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import java.util.ArrayDeque;
import java.util.Deque;
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
  private final ChildStart starts;
  private List<ChildExecution> children = List.of();
  private final Deque<ChildExecution> waiting = new ArrayDeque<>();
  private int running;
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
    this.starts = new ChildStart(visit.branch().run(), state, run);
    this.succeeded = succeeded;
    this.failed = failed;
  }

  void begin(List<ChildExecution> all) {
    children = all;
    all.forEach(run::add);
    run.onChange(() -> visit.resume(this::startMore));
    waiting.addAll(all);
    startMore();
    endIfDone();
  }

  /** Whether it has come to having children. */
  boolean hasBegun() {
    return !children.isEmpty();
  }

  MapRun run() {
    return run;
  }

  /** Goes on with the children that did not succeed. */
  void redrive() {
    over = false;
    running = 0;
    failures = 0;
    waiting.clear();
    children.stream()
        .filter(child -> child.standing() != ChildExecution.Standing.SUCCEEDED)
        .forEach(waiting::add);
    waiting.forEach(ChildExecution::awaitRedrive);
    startMore();
    endIfDone();
  }

  private void startMore() {
    long atOnce = run.maxConcurrency() == 0 ? MOST_AT_ONCE : run.maxConcurrency();
    while (!over && !waiting.isEmpty() && running < atOnce) {
      ChildExecution child = waiting.remove();
      running++;
      starts.start(child, outcome -> ended(child, outcome));
    }
  }

  private void ended(ChildExecution child, ExecutionOutcome outcome) {
    child.ended(outcome);
    if (!over) {
      visit.resume(() -> {
        running--;
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
    if (!over && waiting.isEmpty() && running == 0) {
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
    waiting.forEach(ChildExecution::awaitNoMore);
    children.forEach(child -> child.run().ifPresent(running -> running.abort(null, null)));
  }
}
