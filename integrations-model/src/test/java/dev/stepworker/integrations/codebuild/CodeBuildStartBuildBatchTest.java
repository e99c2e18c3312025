package dev.stepworker.integrations.codebuild;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CodeBuildStartBuildBatchTest {
  private static final String PROJECT =
      "arn:aws:codebuild:eu-central-1:111122223333:project/matrix";

  @Test
  void rendersEveryField() {
    ServiceTask task = CodeBuildStartBuildBatch.runJob(b -> {
      b.projectName.set("matrix");
      b.environmentVariablesOverride.put("TARGET", v -> v.value.set("linux"));
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::codebuild:startBuildBatch.sync",
          "Parameters": {
            "ProjectName": "matrix",
            "EnvironmentVariablesOverride": [
              {"Name": "TARGET", "Type": "PLAINTEXT", "Value": "linux"}
            ]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow(
                    "codebuild:BatchGetBuildBatches",
                    "codebuild:StartBuildBatch",
                    "codebuild:StopBuildBatch")
                .on(PROJECT),
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventForCodeBuildStartBuildBatchRule"));
  }

  @Test
  void onlyStartsTheBatchToGoOnAtOnce() {
    ServiceTask task = CodeBuildStartBuildBatch.requestResponse(b -> b.projectName.set("matrix"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("codebuild:StartBuildBatch").on(PROJECT));
  }
}
