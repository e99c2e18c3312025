package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Changes how many units an instance fleet of a cluster has.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrModifyInstanceFleetByName extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:modifyInstanceFleetByName";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  /** Name of the fleet. */
  public final Member<String> instanceFleetName = required(text("InstanceFleetName"));

  /** What the fleet has from now on. */
  public final StructureMember<InstanceFleetModify> instanceFleet =
      required(structure("InstanceFleet", InstanceFleetModify::new));

  private EmrModifyInstanceFleetByName() {}

  /** Goes on when EMR has taken the request. */
  public static ServiceTask requestResponse(Consumer<EmrModifyInstanceFleetByName> spec) {
    return ServiceTask.requestResponse(ACTION, EmrModifyInstanceFleetByName::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(
        permissions,
        "elasticmapreduce:ModifyInstanceFleet",
        "elasticmapreduce:ListInstanceFleets"));
  }

  /**
   * What a fleet has.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceFleetModifyConfig.html">
   *     InstanceFleetModifyConfig</a>
   */
  public static final class InstanceFleetModify extends Structure {
    /** Units of On-Demand instances. */
    public final Member<Integer> targetOnDemandCapacity =
        required(integer("TargetOnDemandCapacity", atLeast(0)));

    /** Units of Spot instances. */
    public final Member<Integer> targetSpotCapacity =
        required(integer("TargetSpotCapacity", atLeast(0)));

    private InstanceFleetModify() {}
  }
}
