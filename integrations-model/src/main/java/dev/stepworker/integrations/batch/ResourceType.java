package dev.stepworker.integrations.batch;

import dev.stepworker.model.Constant;

/**
 * What a container needs so much of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/batch/latest/APIReference/API_ResourceRequirement.html">
 *     ResourceRequirement</a>
 */
public enum ResourceType implements Constant {
  /** Physical GPUs. */
  GPU,
  /** Memory, in MiB. */
  MEMORY,
  /** Virtual CPUs; on Fargate also a quarter or a half. */
  VCPU
}
