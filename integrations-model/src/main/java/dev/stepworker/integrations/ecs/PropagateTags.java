package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * From where a task takes tags over.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
public enum PropagateTags implements Constant {
  /** From the task definition. */
  TASK_DEFINITION,
  /** From nowhere. */
  NONE
}
