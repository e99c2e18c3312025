package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * When the nodes that a shrinking cluster gives up are terminated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_RunJobFlow.html">RunJobFlow</a>
 */
public enum ScaleDownBehavior implements Constant {
  /** At the end of the hour that is paid for. */
  TERMINATE_AT_INSTANCE_HOUR,
  /** As soon as their tasks have ended. */
  TERMINATE_AT_TASK_COMPLETION
}
