package dev.stepworker.integrations.glue;

import dev.stepworker.model.Constant;

/**
 * How soon a Glue job gets its machines, and whether it keeps them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/glue/latest/webapi/API_StartJobRun.html#Glue-StartJobRun-request-ExecutionClass">
 *     StartJobRun</a>
 */
public enum ExecutionClass implements Constant {
  /** Spare machines, which may come late and be taken away: for jobs that can wait. */
  FLEX,
  /** Machines of its own, at once. */
  STANDARD
}
