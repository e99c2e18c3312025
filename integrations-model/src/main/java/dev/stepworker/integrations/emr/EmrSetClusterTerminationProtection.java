package dev.stepworker.integrations.emr;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Protects a cluster from being terminated by a call or an error, or takes the protection away.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrSetClusterTerminationProtection extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:setClusterTerminationProtection";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  /** Whether the cluster is protected from now on. */
  public final Member<Boolean> terminationProtected = required(flag("TerminationProtected"));

  private EmrSetClusterTerminationProtection() {}

  /** Goes on when EMR has answered. */
  public static ServiceTask requestResponse(Consumer<EmrSetClusterTerminationProtection> spec) {
    return ServiceTask.requestResponse(ACTION, EmrSetClusterTerminationProtection::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(permissions, "elasticmapreduce:SetTerminationProtection"));
  }
}
