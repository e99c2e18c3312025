package dev.stepworker.local.interpreter;

import dev.stepworker.local.json.Json;
import dev.stepworker.local.tasks.PendingTask;
import dev.stepworker.local.tasks.TaskClocks;
import dev.stepworker.local.tasks.TaskTokens;
import dev.stepworker.local.time.EventLoop;
import org.jspecify.annotations.Nullable;

/**
 * Waits for whoever holds a task's token; an answer that overtakes the service's own response is
 * kept until that has come.
 *
 * <p>Confined to the engine's loop.
 */
final class Callback implements PendingTask {
  private final EventLoop loop;
  private final TaskTokens tokens;
  private final TaskEnd task;
  private TaskClocks clocks = TaskClocks.none();
  private String token = "";
  private EventLoop.@Nullable Hold hold;
  private @Nullable Runnable answer;
  private boolean submitted;

  Callback(Interpreter engine, TaskEnd task) {
    this.loop = engine.loop();
    this.tokens = engine.tasks().tokens();
    this.task = task;
  }

  /** Opens the token. */
  String open() {
    token = tokens.register(this);
    return token;
  }

  String token() {
    return token;
  }

  void startClocks(TaskTimes times) {
    clocks = times.clocks();
    tokens.startClocks(token);
    hold = loop.holdSkipping();
  }

  /** The service has the task; from now on answers count at once. */
  void submitted() {
    submitted = true;
    if (answer != null) {
      answer.run();
    }
  }

  void close() {
    tokens.close(token);
    if (hold != null) {
      hold.release();
    }
  }

  @Override
  public String input() {
    return "";
  }

  @Override
  public TaskClocks clocks() {
    return clocks;
  }

  @Override
  public void started(@Nullable String workerName) {
    // a callback's task has started long before somebody receives its token
  }

  @Override
  public void succeeded(String output) {
    answered(() -> task.succeeded(Json.parse(output)));
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    answered(() -> task.failed(Failure.of(error, cause)));
  }

  @Override
  public void timedOut(Clock clock) {
    task.timedOut(clock == Clock.HEARTBEAT ? Failure.missedHeartbeat() : Failure.timeout());
  }

  private void answered(Runnable ending) {
    if (submitted) {
      ending.run();
    } else {
      answer = ending;
    }
  }
}
