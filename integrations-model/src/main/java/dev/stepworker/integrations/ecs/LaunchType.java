package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * On what a task runs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
public enum LaunchType implements Constant {
  /** On EC2 instances of the cluster. */
  EC2,
  /** On Fargate, with no instances of your own. */
  FARGATE,
  /** On machines of your own that the cluster knows. */
  EXTERNAL
}
