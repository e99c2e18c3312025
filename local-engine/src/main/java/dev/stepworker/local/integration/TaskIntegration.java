package dev.stepworker.local.integration;

/** Does the tasks of one resource. */
@FunctionalInterface
public interface TaskIntegration {
  /**
   * Takes a task on and returns at once; called on the engine's loop, which it must never block.
   *
   * @param reply to be called now or later, from any thread
   */
  void begin(TaskCall call, TaskReply reply);
}
