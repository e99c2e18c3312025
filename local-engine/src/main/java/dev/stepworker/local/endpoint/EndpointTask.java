package dev.stepworker.local.endpoint;

import dev.stepworker.local.tasks.PendingTask;
import dev.stepworker.local.tasks.TaskClocks;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A task given to an endpoint by hand, and what became of it. Changes on the event loop; may be
 * read from any thread.
 */
public final class EndpointTask {
  private final String id;
  private final EventLog log;
  private final CompletableFuture<EndpointTask> started = new CompletableFuture<>();
  private final CompletableFuture<EndpointTask> ended = new CompletableFuture<>();
  private volatile TaskState state = TaskState.SCHEDULED;
  private volatile Runnable onStop = () -> {};

  EndpointTask(String id, EventLog log) {
    this.id = id;
    this.log = log;
    log.add(EndpointEvent.Kind.SCHEDULED, "", id, "");
  }

  /** Names the task in the endpoint's log. */
  public String id() {
    return id;
  }

  /** The token: a callback's at once, an activity task's once it was delivered; a secret. */
  public Optional<String> token() {
    return Optional.ofNullable(state.token());
  }

  /** Where the task is in its life. */
  public TaskStatus status() {
    return state.status();
  }

  /** The JSON text it was completed with. */
  public Optional<String> output() {
    return Optional.ofNullable(state.output());
  }

  /** The error it was failed with. */
  public Optional<String> error() {
    return Optional.ofNullable(state.error());
  }

  /** The cause it was failed with. */
  public Optional<String> cause() {
    return Optional.ofNullable(state.cause());
  }

  /** How often its token was written to a worker's connection, duplicates by a fault left out. */
  public int deliveries() {
    return state.deliveries();
  }

  /** How many heartbeats were accepted. */
  public int heartbeats() {
    return state.heartbeats();
  }

  /** How many completions were accepted: 0 or 1. */
  public int acceptedCompletions() {
    return state.acceptedCompletions();
  }

  /** How many calls with its token were refused because the task had ended. */
  public int refusedCalls() {
    return state.refusals();
  }

  /** Completes when a worker has received the task. */
  public CompletableFuture<EndpointTask> started() {
    return started.copy();
  }

  /** Completes when the task has ended, in whatever way. */
  public CompletableFuture<EndpointTask> ended() {
    return ended.copy();
  }

  /**
   * Ends the task as StopExecution would: it is delivered no more, and whoever uses its token is
   * told that the task timed out. Without effect on a task that has ended.
   */
  public void stop() {
    onStop.run();
  }

  void onStop(Runnable action) {
    onStop = action;
  }

  void markStopped() {
    if (!state.status().isEnded()) {
      end(state.stopped(), EndpointEvent.Kind.STOPPED, "");
    }
  }

  void tokenOpened(String token) {
    state = state.withToken(token);
  }

  void callbackStarted() {
    state = state.with(TaskStatus.STARTED);
    started.complete(this);
  }

  void refused(String operation, String errorType) {
    state = state.refused();
    log.add(EndpointEvent.Kind.REFUSED, operation, id, errorType);
  }

  PendingTask pending(TaskSpec spec, BiConsumer<String, EndpointTask> onToken) {
    return new Pending(spec, onToken);
  }

  private void end(TaskState last, EndpointEvent.Kind kind, String detail) {
    state = last;
    log.add(kind, "", id, detail);
    ended.complete(this);
  }

  private final class Pending implements PendingTask {
    private final TaskSpec spec;
    private final BiConsumer<String, EndpointTask> onToken;

    Pending(TaskSpec spec, BiConsumer<String, EndpointTask> onToken) {
      this.spec = spec;
      this.onToken = onToken;
    }

    @Override
    public String input() {
      return spec.input();
    }

    @Override
    public TaskClocks clocks() {
      return spec.clocks();
    }

    @Override
    public void handedOut(String token) {
      onToken.accept(token, EndpointTask.this);
    }

    @Override
    public void started(@Nullable String workerName) {
      state = state.started();
      log.add(EndpointEvent.Kind.DELIVERED, "", id, workerName == null ? "" : workerName);
      started.complete(EndpointTask.this);
    }

    @Override
    public void heartbeat() {
      state = state.beaten();
      log.add(EndpointEvent.Kind.HEARTBEAT, "", id, "");
    }

    @Override
    public void succeeded(String output) {
      end(state.succeeded(output), EndpointEvent.Kind.SUCCEEDED, "");
    }

    @Override
    public void failed(@Nullable String error, @Nullable String cause) {
      end(state.failed(error, cause), EndpointEvent.Kind.FAILED, error == null ? "" : error);
    }

    @Override
    public void timedOut(Clock clock) {
      end(state.timedOut(), EndpointEvent.Kind.TIMED_OUT, clock.name());
    }
  }
}
