package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrTerminateClusterTest {
  private static final IamStatement TERMINATE = IamStatement.allow(
          "elasticmapreduce:DescribeCluster", "elasticmapreduce:TerminateJobFlows")
      .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*");

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrTerminateCluster.runJob(t -> t.clusterId.path("$.ClusterId"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:terminateCluster.sync",
          "Parameters": {"ClusterId.$": "$.ClusterId"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            TERMINATE,
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventForEMRTerminateJobFlowsRule"));
  }

  @Test
  void needsNoRuleToGoOnAtOnce() {
    ServiceTask task = EmrTerminateCluster.requestResponse(t -> t.clusterId.set("j-1"));

    assertThat(task.rolePolicy(HERE).statements()).containsExactly(TERMINATE);
  }
}
