package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrContainersDeleteVirtualClusterTest {
  @Test
  void rendersTheIdAndWaitsForTheEnd() {
    ServiceTask task =
        EmrContainersDeleteVirtualCluster.runJob(cluster -> cluster.id.path("$.cluster"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::emr-containers:deleteVirtualCluster.sync",
          "Parameters": {"Id.$": "$.cluster"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow(
                "emr-containers:DeleteVirtualCluster", "emr-containers:DescribeVirtualCluster")
            .on("arn:aws:emr-containers:eu-central-1:111122223333:/virtualclusters/*"));
  }
}
