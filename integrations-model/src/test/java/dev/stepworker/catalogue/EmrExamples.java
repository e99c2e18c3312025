package dev.stepworker.catalogue;

import dev.stepworker.integrations.emr.ActionOnFailure;
import dev.stepworker.integrations.emr.EmrAddStep;
import dev.stepworker.integrations.emr.EmrCancelStep;
import dev.stepworker.integrations.emr.EmrCreateCluster;
import dev.stepworker.integrations.emr.EmrModifyInstanceFleetByName;
import dev.stepworker.integrations.emr.EmrModifyInstanceGroupByName;
import dev.stepworker.integrations.emr.EmrSetClusterTerminationProtection;
import dev.stepworker.integrations.emr.EmrTerminateCluster;
import dev.stepworker.model.ServiceTask;

/** The page emr.md. */
final class EmrExamples {
  private EmrExamples() {}

  static Page page() {
    return Page.of("emr", "Amazon EMR", EmrExamples.class)
        .example(
            "Create a cluster",
            "emr-create-cluster/seed-create-cluster",
            EmrExamples::createACluster)
        .example(
            "Protect a cluster from termination",
            "emr-set-cluster-termination-protection/seed-termination-protection",
            EmrExamples::protectAClusterFromTermination)
        .example(
            "Terminate a cluster",
            "emr-terminate-cluster/seed-terminate-cluster",
            EmrExamples::terminateACluster)
        .example("Add a step", "emr-add-step/seed-add-step", EmrExamples::addAStep)
        .example("Cancel a step", "emr-cancel-step/seed-cancel-step", EmrExamples::cancelAStep)
        .example(
            "Modify an instance fleet",
            "emr-modify-instance-fleet-by-name/seed-modify-instance-fleet",
            EmrExamples::modifyAnInstanceFleet)
        .example(
            "Modify an instance group",
            "emr-modify-instance-group-by-name/seed-modify-instance-group",
            EmrExamples::modifyAnInstanceGroup);
  }

  private static Rendering createACluster() {
    // tag::emr-create-cluster/seed-create-cluster[]
    ServiceTask task = EmrCreateCluster.runJob(cluster -> {
      cluster.instances.set(instances -> {});
      cluster.jobFlowRole.set("arn:aws:iam::123456789012:role/ClusterRole");
      cluster.name.path("$.ClusterName");
      cluster.serviceRole.set("arn:aws:iam::123456789012:role/ServiceRole");
      cluster.autoScalingRole.set("arn:aws:iam::123456789012:role/AutoScalingRole");
    });
    // end::emr-create-cluster/seed-create-cluster[]
    return Rendering.of(task);
  }

  private static Rendering protectAClusterFromTermination() {
    // tag::emr-set-cluster-termination-protection/seed-termination-protection[]
    ServiceTask task = EmrSetClusterTerminationProtection.requestResponse(cluster -> {
      cluster.clusterId.set("ClusterId");
      cluster.terminationProtected.set(false);
    });
    // end::emr-set-cluster-termination-protection/seed-termination-protection[]
    return Rendering.of(task);
  }

  private static Rendering terminateACluster() {
    // tag::emr-terminate-cluster/seed-terminate-cluster[]
    ServiceTask task = EmrTerminateCluster.runJob(cluster -> cluster.clusterId.set("ClusterId"));
    // end::emr-terminate-cluster/seed-terminate-cluster[]
    return Rendering.of(task);
  }

  private static Rendering addAStep() {
    // tag::emr-add-step/seed-add-step[]
    ServiceTask task = EmrAddStep.runJob(add -> {
      add.clusterId.set("ClusterId");
      add.step.set(step -> {
        step.name.set("StepName");
        step.actionOnFailure.set(ActionOnFailure.CONTINUE);
        step.hadoopJarStep.set(hadoop -> hadoop.jar.set("Jar"));
      });
    });
    // end::emr-add-step/seed-add-step[]
    return Rendering.of(task);
  }

  private static Rendering cancelAStep() {
    // tag::emr-cancel-step/seed-cancel-step[]
    ServiceTask task = EmrCancelStep.requestResponse(cancel -> {
      cancel.clusterId.set("ClusterId");
      cancel.stepId.set("StepId");
    });
    // end::emr-cancel-step/seed-cancel-step[]
    return Rendering.of(task);
  }

  private static Rendering modifyAnInstanceFleet() {
    // tag::emr-modify-instance-fleet-by-name/seed-modify-instance-fleet[]
    ServiceTask task = EmrModifyInstanceFleetByName.requestResponse(modify -> {
      modify.clusterId.set("ClusterId");
      modify.instanceFleetName.set("InstanceFleetName");
      modify.instanceFleet.set(fleet -> {
        fleet.targetOnDemandCapacity.set(2);
        fleet.targetSpotCapacity.set(0);
      });
    });
    // end::emr-modify-instance-fleet-by-name/seed-modify-instance-fleet[]
    return Rendering.of(task);
  }

  private static Rendering modifyAnInstanceGroup() {
    // tag::emr-modify-instance-group-by-name/seed-modify-instance-group[]
    ServiceTask task = EmrModifyInstanceGroupByName.requestResponse(modify -> {
      modify.clusterId.set("ClusterId");
      modify.instanceGroupName.path("$.InstanceGroupName");
      modify.instanceGroup.set(group -> group.instanceCount.set(1));
    });
    // end::emr-modify-instance-group-by-name/seed-modify-instance-group[]
    return Rendering.of(task);
  }
}
