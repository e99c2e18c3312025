package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.mustBeTrue;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;

/**
 * The machines of a cluster: instance groups or instance fleets, not both.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_JobFlowInstancesConfig.html">
 *     JobFlowInstancesConfig</a>
 */
public final class Instances extends Structure {
  /** Ids of further security groups of the master node. */
  public final ListMember<String> additionalMasterSecurityGroups =
      texts("AdditionalMasterSecurityGroups");

  /** Ids of further security groups of the core and task nodes. */
  public final ListMember<String> additionalSlaveSecurityGroups =
      texts("AdditionalSlaveSecurityGroups");

  /** Name of the EC2 key pair that opens the master node to SSH. */
  public final Member<String> ec2KeyName = text("Ec2KeyName");

  /** Id of the subnet of a cluster of instance groups. */
  public final Member<String> ec2SubnetId = text("Ec2SubnetId");

  /** Ids of subnets, of which EMR chooses one for a cluster of instance fleets. */
  public final ListMember<String> ec2SubnetIds = texts("Ec2SubnetIds");

  /** Id of the security group of the master node. */
  public final Member<String> emrManagedMasterSecurityGroup = text("EmrManagedMasterSecurityGroup");

  /** Id of the security group of the core and task nodes. */
  public final Member<String> emrManagedSlaveSecurityGroup = text("EmrManagedSlaveSecurityGroup");

  /** The version of Hadoop, for releases before 4.0 only. */
  public final Member<String> hadoopVersion = text("HadoopVersion");

  /** How many instances, where neither groups nor fleets are given. */
  public final Member<Integer> instanceCount = integer("InstanceCount", atLeast(0));

  /** The machines as fleets of several types each. */
  public final StructureListMember<InstanceFleet> instanceFleets =
      structures("InstanceFleets", InstanceFleet::new);

  /** The machines as groups of one type each. */
  public final StructureListMember<InstanceGroup> instanceGroups =
      structures("InstanceGroups", InstanceGroup::new);

  /** True, also when unset: Step Functions adds the steps later, one a state. */
  public final Member<Boolean> keepJobFlowAliveWhenNoSteps =
      withDefault(flag("KeepJobFlowAliveWhenNoSteps", mustBeTrue()), true);

  /** EC2 type of the master node, where neither groups nor fleets are given. */
  public final Member<String> masterInstanceType = text("MasterInstanceType");

  /** Where the cluster runs; where EMR likes when unset. */
  public final StructureMember<Placement> placement = structure("Placement", Placement::new);

  /** Id of the security group through which EMR reaches a cluster in a private subnet. */
  public final Member<String> serviceAccessSecurityGroup = text("ServiceAccessSecurityGroup");

  /** EC2 type of the core nodes, where neither groups nor fleets are given. */
  public final Member<String> slaveInstanceType = text("SlaveInstanceType");

  /** Whether the cluster cannot be terminated by a call or an error; false when unset. */
  public final Member<Boolean> terminationProtected = flag("TerminationProtected");

  Instances() {}

  @Override
  protected void checkTogether(Problems problems) {
    if (!objectsOf(instanceFleets).isEmpty() && !objectsOf(instanceGroups).isEmpty()) {
      problems.add(instanceFleets, "cannot be combined with InstanceGroups; keep one of them");
    }
  }

  /**
   * Where a cluster runs.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_PlacementType.html">
   *     PlacementType</a>
   */
  public static final class Placement extends Structure {
    /** The Availability Zone of a cluster of instance groups. */
    public final Member<String> availabilityZone = text("AvailabilityZone");

    /** The Availability Zones that a cluster of instance fleets may run in. */
    public final ListMember<String> availabilityZones = texts("AvailabilityZones");

    private Placement() {}
  }
}
