package dev.stepworker.api;

/**
 * The user's code for one task type.
 *
 * <p>One handler serves many tasks at once: an implementation must be thread-safe. What it returns
 * completes the task; what it throws fails it, under the name that {@link TaskFailure} or
 * {@link ErrorName} gives, else under the exception's class name.
 *
 * @param <I> the input
 * @param <O> the output
 */
@FunctionalInterface
public interface TaskHandler<I, O> {
  /**
   * Does one task.
   *
   * @param input the task's input, decoded
   * @param task what is known of the task, and its heartbeat and cancellation
   * @return the output; null is sent as JSON {@code null}
   * @throws Exception to fail the task
   */
  O handle(I input, TaskContext task) throws Exception;
}
