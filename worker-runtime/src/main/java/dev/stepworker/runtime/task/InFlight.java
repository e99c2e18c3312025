package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskToken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The tasks that are here, by token, and how many ended in which way. Thread-safe. */
public final class InFlight {
  private final Map<TaskToken, TaskRun> runs = new ConcurrentHashMap<>();
  private final EndingCounts counts = new EndingCounts();
  private volatile @Nullable CompletableFuture<Void> idle;
  private volatile Runnable onChange = () -> {};

  /** Runs an action, which must be short, whenever a task came or went. */
  public void onChange(Runnable action) {
    onChange = action;
  }

  /** How many tasks are here. */
  public int size() {
    return runs.size();
  }

  /** What a view makes of each task that is here. */
  public <T> List<T> views(BiFunction<TaskToken, TaskInfo, T> view) {
    return snapshot().stream().map(run -> view.apply(run.token(), run.facts())).toList();
  }

  /** How many ended in which way since the worker started. */
  public EndingCounts counts() {
    return counts;
  }

  /** Gives every task up; handlers decide when to return. */
  public void cancelAll() {
    snapshot().forEach(run -> run.cancel(Cancellation.Reason.SHUTDOWN));
  }

  /** Hands every task back whose outcome is open; what its handler returns later is ignored. */
  public void handBackAll(String why) {
    snapshot().forEach(run -> run.decide(new TaskOutcome.Released(why)));
  }

  /** Ends when no task is here. Ask once no task comes any more. */
  public CompletableFuture<Void> whenIdle() {
    CompletableFuture<Void> whenIdle = new CompletableFuture<>();
    idle = whenIdle;
    completeIfIdle();
    return whenIdle;
  }

  /** Adds a run, unless its task is here already: then that run is the answer. */
  Optional<TaskRun> addOrFind(TaskRun run) {
    Optional<TaskRun> same = Optional.ofNullable(runs.putIfAbsent(run.token(), run));
    if (same.isEmpty()) {
      onChange.run();
    }
    return same;
  }

  void remove(TaskRun run, TaskOrigin.Ending ending) {
    runs.remove(run.token(), run);
    counts.count(ending);
    onChange.run();
    completeIfIdle();
  }

  private Collection<TaskRun> snapshot() {
    return List.copyOf(runs.values());
  }

  private void completeIfIdle() {
    CompletableFuture<Void> waiting = idle;
    if (waiting != null && runs.isEmpty()) {
      waiting.complete(null);
    }
  }
}
