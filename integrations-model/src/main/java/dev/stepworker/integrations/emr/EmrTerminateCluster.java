package dev.stepworker.integrations.emr;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Ends a cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrTerminateCluster extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:terminateCluster";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  private EmrTerminateCluster() {}

  /** Goes on when EMR has taken the request. */
  public static ServiceTask requestResponse(Consumer<EmrTerminateCluster> spec) {
    return ServiceTask.requestResponse(ACTION, EmrTerminateCluster::new, spec);
  }

  /** Goes on when the cluster is gone. */
  public static ServiceTask runJob(Consumer<EmrTerminateCluster> spec) {
    return ServiceTask.runJob(ACTION, EmrTerminateCluster::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(
        permissions, "elasticmapreduce:DescribeCluster", "elasticmapreduce:TerminateJobFlows"));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventForEMRTerminateJobFlowsRule");
    }
  }
}
