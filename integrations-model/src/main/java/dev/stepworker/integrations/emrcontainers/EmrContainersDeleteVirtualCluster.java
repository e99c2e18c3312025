package dev.stepworker.integrations.emrcontainers;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Takes a namespace of a Kubernetes cluster away from EMR; its jobs have to have ended.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr-eks.html">Step
 *     Functions and EMR on EKS</a>
 */
public final class EmrContainersDeleteVirtualCluster extends TaskRequest {
  private static final String ACTION = "emr-containers:deleteVirtualCluster";

  /** Id of the virtual cluster. */
  public final Member<String> id = required(text("Id"));

  private EmrContainersDeleteVirtualCluster() {}

  /** Goes on when the deletion has begun. */
  public static ServiceTask requestResponse(Consumer<EmrContainersDeleteVirtualCluster> spec) {
    return ServiceTask.requestResponse(ACTION, EmrContainersDeleteVirtualCluster::new, spec);
  }

  /** Goes on when the virtual cluster is gone. */
  public static ServiceTask runJob(Consumer<EmrContainersDeleteVirtualCluster> spec) {
    return ServiceTask.runJob(ACTION, EmrContainersDeleteVirtualCluster::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    IamStatement allowed = permissions.pattern().isRunJob()
        ? IamStatement.allow(
            "emr-containers:DeleteVirtualCluster", "emr-containers:DescribeVirtualCluster")
        : IamStatement.allow("emr-containers:DeleteVirtualCluster");
    permissions.add(allowed.on(VirtualClusters.arn(id, permissions)));
  }
}
