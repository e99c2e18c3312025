package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.ContextObject.executionName;
import static dev.stepworker.model.ContextObject.stateName;
import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.function.Consumer;

/**
 * Gives a namespace of a Kubernetes cluster to EMR, so that jobs can run in it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr-eks.html">Step
 *     Functions and EMR on EKS</a>
 */
public final class EmrContainersCreateVirtualCluster extends TaskRequest {
  private static final String ACTION = "emr-containers:createVirtualCluster";
  private static final String SERVICE = "emr-containers.amazonaws.com";
  private static final String SERVICE_ROLE =
      "role/aws-service-role/" + SERVICE + "/AWSServiceRoleForAmazonEMRContainers";

  /** Name of the virtual cluster, 1 to 64 characters; those of execution and state when unset. */
  public final Member<String> name =
      withDefault(text("Name", length(1, 64)), Value.joined("/", executionName(), stateName()));

  /** The cluster, and the namespace in it. */
  public final StructureMember<ContainerProvider> containerProvider =
      required(structure("ContainerProvider", ContainerProvider::new));

  /** Tags of the virtual cluster. */
  public final MapMember<String> tags = textMap("Tags");

  private EmrContainersCreateVirtualCluster() {}

  /** Goes on when the virtual cluster is there; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<EmrContainersCreateVirtualCluster> spec) {
    return ServiceTask.requestResponse(ACTION, EmrContainersCreateVirtualCluster::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("emr-containers:CreateVirtualCluster").on("*"));
    permissions.add(IamStatement.allow("iam:CreateServiceLinkedRole")
        .on(permissions.environment().accountArn("iam", SERVICE_ROLE))
        .when("StringLike", "iam:AWSServiceName", SERVICE));
  }
}
