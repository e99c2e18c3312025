package dev.stepworker.app.handlers;

import dev.stepworker.api.AsyncTaskHandler;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;
import dev.stepworker.app.handlers.FoundHandler.Addition;
import dev.stepworker.app.handlers.FoundHandler.Kind;
import dev.stepworker.runtime.methods.AnnotatedHandler;
import dev.stepworker.runtime.methods.AnnotatedObject;
import dev.stepworker.runtime.methods.MethodTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what handlers register until the settings are known. Confined to the start. */
final class HandlerCatalog implements WorkerHandlers.Registry {
  private final List<FoundHandler> handlers = new ArrayList<>();

  List<FoundHandler> handlers() {
    return List.copyOf(handlers);
  }

  @Override
  public <I, O> void activity(TaskType<I, O> type, TaskHandler<I, O> handler) {
    addActivity(
        type,
        (worker, address, options) -> worker.activity(type, handler, activity -> {
          address.ifPresent(activity::activity);
          options.accept(activity);
        }));
  }

  @Override
  public <I, O> void activityAsync(TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    addActivity(
        type,
        (worker, address, options) -> worker.activityAsync(type, handler, activity -> {
          address.ifPresent(activity::activity);
          options.accept(activity);
        }));
  }

  @Override
  public <I, O> void queue(String queue, TaskType<I, O> type, TaskHandler<I, O> handler) {
    addQueue(
        queue,
        type,
        (worker, address, options) ->
            worker.queue(address.orElse(queue), type, handler, options::accept));
  }

  @Override
  public <I, O> void queueAsync(String queue, TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    addQueue(
        queue,
        type,
        (worker, address, options) ->
            worker.queueAsync(address.orElse(queue), type, handler, options::accept));
  }

  @Override
  public void register(Object... objects) {
    for (Object object : objects) {
      AnnotatedObject annotated = new AnnotatedObject(object);
      if (!annotated.problems().isEmpty()) {
        throw new IllegalArgumentException(String.join("; ", annotated.problems()));
      }
      annotated.handlers().forEach(this::add);
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the codec makes and takes what the method says
  private void add(AnnotatedHandler handler) {
    MethodTask task = handler.task();
    TaskType<Object, Object> type = (TaskType<Object, Object>) handler.type();
    TaskHandler<Object, Object> method = handler.invocation()::call;
    if (task.isQueue()) {
      addQueue(
          task.address(),
          type,
          (worker, address, options) ->
              worker.queue(address.orElse(task.address()), type, method, queue -> {
                task.settings().applyTo(queue);
                options.accept(queue);
              }));
    } else {
      addActivity(
          type,
          (worker, address, options) -> worker.activity(type, method, activity -> {
            address.or(() -> named(task)).ifPresent(activity::activity);
            task.settings().applyTo(activity);
            options.accept(activity);
          }));
    }
  }

  private static Optional<String> named(MethodTask task) {
    return Optional.of(task.address()).filter(address -> !address.isEmpty());
  }

  private void addActivity(TaskType<?, ?> type, Addition addition) {
    handlers.add(new FoundHandler(Kind.ACTIVITY, type, Optional.empty(), addition));
  }

  private void addQueue(String queue, TaskType<?, ?> type, Addition addition) {
    handlers.add(new FoundHandler(Kind.QUEUE, type, Optional.of(queue), addition));
  }
}
