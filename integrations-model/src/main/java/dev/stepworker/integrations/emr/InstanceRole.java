package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * What the nodes of a group or fleet are for.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceGroupConfig.html">
 *     InstanceGroupConfig</a>
 */
public enum InstanceRole implements Constant {
  /** Coordinates the cluster. */
  MASTER,
  /** Runs tasks and stores data. */
  CORE,
  /** Runs tasks only. */
  TASK
}
