package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Structure;

/**
 * The network of one's own in which machines of SageMaker stand.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_VpcConfig.html">
 *     VpcConfig</a>
 */
public final class VpcConfig extends Structure {
  /** Ids of the security groups. */
  public final ListMember<String> securityGroupIds = required(texts("SecurityGroupIds"));

  /** Ids of the subnets. */
  public final ListMember<String> subnets = required(texts("Subnets"));

  VpcConfig() {}
}
