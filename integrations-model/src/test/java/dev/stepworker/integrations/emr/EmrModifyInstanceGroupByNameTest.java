package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmrModifyInstanceGroupByNameTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrModifyInstanceGroupByName.requestResponse(m -> {
      m.clusterId.path("$.ClusterId");
      m.instanceGroupName.set("task");
      m.instanceGroup.set(g -> {
        g.configurations.add(x -> x.classification.set("yarn-site"));
        g.ec2InstanceIdsToTerminate.set("i-1");
        g.instanceCount.set(6);
        g.shrinkPolicy.set(s -> {
          s.decommissionTimeout.set(Duration.ofMinutes(10));
          s.instanceResizePolicy.set(r -> {
            r.instancesToProtect.set("i-2");
            r.instancesToTerminate.set("i-3", "i-4");
            r.instanceTerminationTimeout.set(Duration.ofSeconds(90));
          });
        });
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:modifyInstanceGroupByName",
          "Parameters": {
            "ClusterId.$": "$.ClusterId",
            "InstanceGroupName": "task",
            "InstanceGroup": {
              "Configurations": [{"Classification": "yarn-site"}],
              "EC2InstanceIdsToTerminate": ["i-1"],
              "InstanceCount": 6,
              "ShrinkPolicy": {
                "DecommissionTimeout": 600,
                "InstanceResizePolicy": {
                  "InstancesToProtect": ["i-2"],
                  "InstancesToTerminate": ["i-3", "i-4"],
                  "InstanceTerminationTimeout": 90
                }
              }
            }
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow(
                "elasticmapreduce:ListInstanceGroups", "elasticmapreduce:ModifyInstanceGroups")
            .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*"));
  }
}
