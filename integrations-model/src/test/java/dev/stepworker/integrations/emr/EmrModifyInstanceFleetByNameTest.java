package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrModifyInstanceFleetByNameTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrModifyInstanceFleetByName.requestResponse(m -> {
      m.clusterId.set("j-1");
      m.instanceFleetName.set("core");
      m.instanceFleet.set(f -> {
        f.targetOnDemandCapacity.set(0);
        f.targetSpotCapacity.path("$.spot");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:modifyInstanceFleetByName",
          "Parameters": {
            "ClusterId": "j-1",
            "InstanceFleetName": "core",
            "InstanceFleet": {"TargetOnDemandCapacity": 0, "TargetSpotCapacity.$": "$.spot"}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow(
                "elasticmapreduce:ListInstanceFleets", "elasticmapreduce:ModifyInstanceFleet")
            .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*"));
  }

  @Test
  void needsBothCapacities() {
    assertThatThrownBy(() -> EmrModifyInstanceFleetByName.requestResponse(m -> {
          m.clusterId.set("j-1");
          m.instanceFleetName.set("core");
          m.instanceFleet.set(f -> f.targetOnDemandCapacity.set(-1));
        }))
        .hasMessageContaining("InstanceFleet.TargetOnDemandCapacity is -1; must be 0 or more")
        .hasMessageContaining("InstanceFleet.TargetSpotCapacity is missing; set it");
  }
}
