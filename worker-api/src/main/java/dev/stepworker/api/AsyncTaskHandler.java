package dev.stepworker.api;

import java.util.concurrent.CompletionStage;

/**
 * The user's code for one task type when it does not need a thread while it waits. The task keeps
 * its slot and its heartbeats until the stage ends.
 *
 * <p>One handler serves many tasks at once: an implementation must be thread-safe.
 *
 * @param <I> the input
 * @param <O> the output
 */
@FunctionalInterface
public interface AsyncTaskHandler<I, O> {
  /**
   * Begins one task.
   *
   * @param input the task's input, decoded
   * @param task what is known of the task, and its heartbeat and cancellation
   * @return ends with the output, or with the exception that fails the task
   * @throws Exception to fail the task at once
   */
  CompletionStage<O> handle(I input, TaskContext task) throws Exception;
}
