package dev.stepworker.integrations.bedrock;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;

/**
 * The network that a job reaches its data through.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_VpcConfig.html">
 *     VpcConfig</a>
 */
public final class VpcConfig extends Structure {
  /** Ids of the security groups, 1 to 5. */
  public final ListMember<String> securityGroupIds =
      required(texts("SecurityGroupIds", Rule.elements(1, 5)));

  /** Ids of the subnets, 1 to 16. */
  public final ListMember<String> subnetIds = required(texts("SubnetIds", Rule.elements(1, 16)));

  VpcConfig() {}
}
