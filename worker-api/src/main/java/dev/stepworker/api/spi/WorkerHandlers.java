package dev.stepworker.api.spi;

import dev.stepworker.api.AsyncTaskHandler;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;

/**
 * Brings handlers to a worker that starts without code of its own: the launcher finds
 * implementations with {@link java.util.ServiceLoader}.
 */
public interface WorkerHandlers {
  /** Registers every handler. Called once, before the worker starts. */
  void register(Registry registry);

  /** Takes the handlers. */
  interface Registry {
    /** Serves an activity that has the name of the type. */
    <I, O> void activity(TaskType<I, O> type, TaskHandler<I, O> handler);

    /** Serves an activity that has the name of the type, without a thread while it waits. */
    <I, O> void activityAsync(TaskType<I, O> type, AsyncTaskHandler<I, O> handler);

    /**
     * Serves callbacks whose token arrives in a message.
     *
     * @param queue a queue's URL or name
     */
    <I, O> void queue(String queue, TaskType<I, O> type, TaskHandler<I, O> handler);

    /**
     * Serves callbacks whose token arrives in a message, without a thread while they wait.
     *
     * @param queue a queue's URL or name
     */
    <I, O> void queueAsync(String queue, TaskType<I, O> type, AsyncTaskHandler<I, O> handler);

    /**
     * Serves what the methods of plain objects are annotated for, with
     * {@link dev.stepworker.api.ActivityTask} and {@link dev.stepworker.api.QueueTask}. A worker
     * does not start with an object that has no such method, or one that cannot be a handler.
     */
    void register(Object... handlers);
  }
}
