package dev.stepworker.runtime;

import dev.stepworker.api.AsyncTaskHandler;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;

/** Hands registrations to a builder. Confined to it. */
final class BuilderRegistry implements WorkerHandlers.Registry {
  private final StepWorkerBuilder builder;

  BuilderRegistry(StepWorkerBuilder builder) {
    this.builder = builder;
  }

  @Override
  public <I, O> void activity(TaskType<I, O> type, TaskHandler<I, O> handler) {
    builder.activity(type, handler);
  }

  @Override
  public <I, O> void activityAsync(TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    builder.activityAsync(type, handler);
  }

  @Override
  public <I, O> void queue(String queue, TaskType<I, O> type, TaskHandler<I, O> handler) {
    builder.queue(queue, type, handler);
  }

  @Override
  public <I, O> void queueAsync(String queue, TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    builder.queueAsync(queue, type, handler);
  }

  @Override
  public void register(Object... handlers) {
    builder.register(handlers);
  }
}
