package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrSetClusterTerminationProtectionTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrSetClusterTerminationProtection.requestResponse(p -> {
      p.clusterId.path("$.ClusterId");
      p.terminationProtected.set(false);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:setClusterTerminationProtection",
          "Parameters": {"ClusterId.$": "$.ClusterId", "TerminationProtected": false}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("elasticmapreduce:SetTerminationProtection")
            .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*"));
  }
}
