package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrCancelStepTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrCancelStep.requestResponse(c -> {
      c.clusterId.set("j-1");
      c.stepId.path("$.StepId");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:cancelStep",
          "Parameters": {"ClusterId": "j-1", "StepId.$": "$.StepId"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("elasticmapreduce:CancelSteps")
            .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*"));
  }
}
