package dev.stepworker.local.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task on its way to a worker. It counts as started with the first proof of delivery: its answer
 * was written, or its token was used.
 *
 * <p>Confined to the event loop.
 */
final class DeliveredTask implements PendingTask {
  private final PendingTask task;
  private final @Nullable String workerName;
  private final Runnable onEnd;
  private boolean started;

  DeliveredTask(PendingTask task, @Nullable String workerName, Runnable onEnd) {
    this.task = task;
    this.workerName = workerName;
    this.onEnd = onEnd;
  }

  boolean isStarted() {
    return started;
  }

  void start() {
    if (!started) {
      started = true;
      task.started(workerName);
    }
  }

  @Override
  public String input() {
    return task.input();
  }

  @Override
  public TaskClocks clocks() {
    return task.clocks();
  }

  @Override
  public void started(@Nullable String name) {
    start();
  }

  @Override
  public void heartbeat() {
    start();
    task.heartbeat();
  }

  @Override
  public void succeeded(String output) {
    end();
    task.succeeded(output);
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    end();
    task.failed(error, cause);
  }

  @Override
  public void timedOut(Clock clock) {
    end();
    task.timedOut(clock);
  }

  private void end() {
    start();
    onEnd.run();
  }
}
