package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Changes how many instances an instance group of a cluster has, and their settings.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrModifyInstanceGroupByName extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:modifyInstanceGroupByName";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  /** Name of the group. */
  public final Member<String> instanceGroupName = required(text("InstanceGroupName"));

  /** What changes. */
  public final StructureMember<InstanceGroupModify> instanceGroup =
      required(structure("InstanceGroup", InstanceGroupModify::new));

  private EmrModifyInstanceGroupByName() {}

  /** Goes on when EMR has taken the request. */
  public static ServiceTask requestResponse(Consumer<EmrModifyInstanceGroupByName> spec) {
    return ServiceTask.requestResponse(ACTION, EmrModifyInstanceGroupByName::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(
        permissions,
        "elasticmapreduce:ModifyInstanceGroups",
        "elasticmapreduce:ListInstanceGroups"));
  }

  /**
   * What changes in a group.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceGroupModifyConfig.html">
   *     InstanceGroupModifyConfig</a>
   */
  public static final class InstanceGroupModify extends Structure {
    /** Settings of applications, in place of those that the group has. */
    public final StructureListMember<Configuration> configurations =
        structures("Configurations", Configuration::new);

    /** Ids of instances to terminate at once. They are not replaced. */
    public final ListMember<String> ec2InstanceIdsToTerminate = texts("EC2InstanceIdsToTerminate");

    /** How many instances the group has from now on. */
    public final Member<Integer> instanceCount = integer("InstanceCount", atLeast(0));

    /** Which instances go, and when, where the group shrinks. */
    public final StructureMember<ShrinkPolicy> shrinkPolicy =
        structure("ShrinkPolicy", ShrinkPolicy::new);

    private InstanceGroupModify() {}
  }

  /**
   * How a group shrinks.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ShrinkPolicy.html">
   *     ShrinkPolicy</a>
   */
  public static final class ShrinkPolicy extends Structure {
    /** How long to wait for an instance to be decommissioned, in whole seconds. */
    public final Member<Duration> decommissionTimeout = duration("DecommissionTimeout", SECONDS);

    /** Which instances go. */
    public final StructureMember<InstanceResizePolicy> instanceResizePolicy =
        structure("InstanceResizePolicy", InstanceResizePolicy::new);

    private ShrinkPolicy() {}
  }

  /**
   * Which instances go.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceResizePolicy.html">
   *     InstanceResizePolicy</a>
   */
  public static final class InstanceResizePolicy extends Structure {
    /** Ids of instances that stay. */
    public final ListMember<String> instancesToProtect = texts("InstancesToProtect");

    /** Ids of instances that go. */
    public final ListMember<String> instancesToTerminate = texts("InstancesToTerminate");

    /** How long an instance that goes has to be decommissioned, in whole seconds. */
    public final Member<Duration> instanceTerminationTimeout =
        duration("InstanceTerminationTimeout", SECONDS);

    private InstanceResizePolicy() {}
  }
}
