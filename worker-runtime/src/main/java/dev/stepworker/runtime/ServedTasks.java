package dev.stepworker.runtime;

import dev.stepworker.api.AsyncTaskHandler;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;
import dev.stepworker.runtime.methods.AnnotatedObject;
import dev.stepworker.runtime.options.ActivityOptions;
import dev.stepworker.runtime.options.QueueOptions;
import dev.stepworker.runtime.task.Invocation;
import java.util.function.Consumer;

/** The part of a worker's description that says what it serves. Not thread-safe. */
public abstract sealed class ServedTasks permits StepWorkerBuilder {
  final WorkerSettings settings;

  ServedTasks(WorkerSettings settings) {
    this.settings = settings;
  }

  /** Serves the activity that has the name of the type. */
  public <I, O> StepWorkerBuilder activity(TaskType<I, O> type, TaskHandler<I, O> handler) {
    return activity(type, handler, options -> {});
  }

  /** Serves an activity with options. */
  public <I, O> StepWorkerBuilder activity(
      TaskType<I, O> type, TaskHandler<I, O> handler, Consumer<ActivityOptions> options) {
    return addActivity(type, Invocation.of(handler), options);
  }

  /** Serves the activity that has the name of the type, without a thread while it waits. */
  public <I, O> StepWorkerBuilder activityAsync(
      TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    return activityAsync(type, handler, options -> {});
  }

  /** Serves an activity with options, without a thread while it waits. */
  public <I, O> StepWorkerBuilder activityAsync(
      TaskType<I, O> type, AsyncTaskHandler<I, O> handler, Consumer<ActivityOptions> options) {
    return addActivity(type, Invocation.ofAsync(handler), options);
  }

  /**
   * Serves callbacks whose token arrives in a message.
   *
   * @param queue a queue's URL, or its name in the account and region of the worker
   */
  public <I, O> StepWorkerBuilder queue(
      String queue, TaskType<I, O> type, TaskHandler<I, O> handler) {
    return queue(queue, type, handler, options -> {});
  }

  /**
   * Serves callbacks whose token arrives in a message, with options.
   *
   * @param queue a queue's URL, or its name in the account and region of the worker
   */
  public <I, O> StepWorkerBuilder queue(
      String queue,
      TaskType<I, O> type,
      TaskHandler<I, O> handler,
      Consumer<QueueOptions> options) {
    return addQueue(queue, type, Invocation.of(handler), options);
  }

  /**
   * Serves callbacks whose token arrives in a message, without a thread while they wait.
   *
   * @param queue a queue's URL, or its name in the account and region of the worker
   */
  public <I, O> StepWorkerBuilder queueAsync(
      String queue, TaskType<I, O> type, AsyncTaskHandler<I, O> handler) {
    return queueAsync(queue, type, handler, options -> {});
  }

  /**
   * Serves callbacks whose token arrives in a message, with options, without a thread while they
   * wait.
   *
   * @param queue a queue's URL, or its name in the account and region of the worker
   */
  public <I, O> StepWorkerBuilder queueAsync(
      String queue,
      TaskType<I, O> type,
      AsyncTaskHandler<I, O> handler,
      Consumer<QueueOptions> options) {
    return addQueue(queue, type, Invocation.ofAsync(handler), options);
  }

  /**
   * Serves what the methods of these objects are annotated for, with {@code @ActivityTask} or
   * {@code @QueueTask}. What is wrong with them is told when the worker is built.
   */
  public StepWorkerBuilder register(Object... objects) {
    for (Object object : objects) {
      AnnotatedObject annotated = new AnnotatedObject(object);
      settings.registrationProblems.addAll(annotated.problems());
      annotated.handlers().forEach(handler -> settings.registrations.add(Registration.of(handler)));
    }
    return self();
  }

  /** Serves everything that these handlers register. */
  public StepWorkerBuilder handlers(WorkerHandlers handlers) {
    handlers.register(new BuilderRegistry(self()));
    return self();
  }

  abstract StepWorkerBuilder self();

  private StepWorkerBuilder addActivity(
      TaskType<?, ?> type, Invocation invocation, Consumer<ActivityOptions> customization) {
    ActivityOptions options = new ActivityOptions();
    customization.accept(options);
    settings.registrations.add(new Registration.OfActivity(type, invocation, options));
    return self();
  }

  private StepWorkerBuilder addQueue(
      String queue,
      TaskType<?, ?> type,
      Invocation invocation,
      Consumer<QueueOptions> customization) {
    QueueOptions options = new QueueOptions();
    customization.accept(options);
    settings.registrations.add(new Registration.OfQueue(queue, type, invocation, options));
    return self();
  }
}
