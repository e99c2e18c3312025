package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrAddStepTest {
  private static final IamStatement ADD_STEPS = IamStatement.allow(
          "elasticmapreduce:AddJobFlowSteps",
          "elasticmapreduce:CancelSteps",
          "elasticmapreduce:DescribeStep")
      .on("arn:aws:elasticmapreduce:eu-central-1:111122223333:cluster/*");

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrAddStep.runJob(a -> {
      a.clusterId.path("$.ClusterId");
      a.executionRoleArn.set("arn:aws:iam::111122223333:role/count");
      a.step.set(s -> {
        s.name.set("count");
        s.actionOnFailure.set(ActionOnFailure.TERMINATE_CLUSTER);
        s.hadoopJarStep.set(h -> {
          h.jar.set("command-runner.jar");
          h.mainClass.set("org.example.Count");
          h.args.set("spark-submit", "count.py");
          h.properties.put("mapreduce.job.reduces", "4");
        });
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:addStep.sync",
          "Parameters": {
            "ClusterId.$": "$.ClusterId",
            "ExecutionRoleArn": "arn:aws:iam::111122223333:role/count",
            "Step": {
              "Name": "count",
              "ActionOnFailure": "TERMINATE_CLUSTER",
              "HadoopJarStep": {
                "Jar": "command-runner.jar",
                "MainClass": "org.example.Count",
                "Args": ["spark-submit", "count.py"],
                "Properties": [{"Key": "mapreduce.job.reduces", "Value": "4"}]
              }
            }
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            ADD_STEPS,
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventForEMRAddJobFlowStepsRule"));
  }

  @Test
  void goesOnWithTheClusterWhenAStepFailsUnlessToldOtherwise() {
    ServiceTask task = EmrAddStep.requestResponse(a -> {
      a.clusterId.set("j-1");
      a.step.set(s -> {
        s.name.set("count");
        s.hadoopJarStep.set(h -> h.jar.set("s3://jars/count.jar"));
      });
    });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Step/ActionOnFailure").asText())
        .isEqualTo("CONTINUE");
    assertThat(task.rolePolicy(HERE).statements()).containsExactly(ADD_STEPS);
  }
}
