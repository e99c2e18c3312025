package dev.stepworker.integrations.ecs;

import static dev.stepworker.model.Rule.elements;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * The network of a task whose network mode is awsvpc.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html">
 *     NetworkConfiguration</a>
 */
public final class NetworkConfiguration extends Structure {
  /** Subnets and security groups. */
  public final StructureMember<AwsVpcConfiguration> awsvpcConfiguration =
      required(structure("AwsvpcConfiguration", AwsVpcConfiguration::new));

  NetworkConfiguration() {}

  /**
   * Subnets and security groups of a task.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html">
   *     AwsVpcConfiguration</a>
   */
  public static final class AwsVpcConfiguration extends Structure {
    /** Ids of 1 to 16 subnets of one VPC. */
    public final ListMember<String> subnets = required(texts("Subnets", elements(1, 16)));

    /** Ids of up to five security groups; the default group of the VPC when unset. */
    public final ListMember<String> securityGroups = texts("SecurityGroups", elements(0, 5));

    /** Whether the task gets a public IP address; it does not when unset. */
    public final Member<Boolean> assignPublicIp =
        textOf("AssignPublicIp", assigned -> assigned ? "ENABLED" : "DISABLED");

    private AwsVpcConfiguration() {}
  }
}
