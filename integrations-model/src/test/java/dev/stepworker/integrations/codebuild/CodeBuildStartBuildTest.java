package dev.stepworker.integrations.codebuild;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CodeBuildStartBuildTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = CodeBuildStartBuild.runJob(b -> {
      b.projectName.set("arn:aws:codebuild:eu-west-1:444455556666:project/site");
      b.environmentVariablesOverride.put("BRANCH", v -> v.value.path("$.branch"));
      b.environmentVariablesOverride.put("PASSWORD", v -> {
        v.type.set(EnvironmentVariableType.SECRETS_MANAGER);
        v.value.set("site/db:password");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::codebuild:startBuild.sync",
          "Parameters": {
            "ProjectName": "site",
            "EnvironmentVariablesOverride": [
              {"Name": "BRANCH", "Type": "PLAINTEXT", "Value.$": "$.branch"},
              {"Name": "PASSWORD", "Type": "SECRETS_MANAGER", "Value": "site/db:password"}
            ]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            build("arn:aws:codebuild:eu-west-1:444455556666:project/site"),
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventForCodeBuildStartBuildRule"));
  }

  @Test
  void allowsAProjectByNameAndAnyProjectOfAPath() {
    ServiceTask byName = CodeBuildStartBuild.requestResponse(b -> b.projectName.set("site"));
    ServiceTask byPath = CodeBuildStartBuild.requestResponse(b -> b.projectName.path("$.p"));

    assertThat(byName.rolePolicy(HERE).statements())
        .containsExactly(build("arn:aws:codebuild:eu-central-1:111122223333:project/site"));
    assertThat(byPath.rolePolicy(HERE).statements())
        .containsExactly(build("arn:aws:codebuild:eu-central-1:111122223333:project/*"));
  }

  private static IamStatement build(String project) {
    return IamStatement.allow(
            "codebuild:BatchGetBuilds",
            "codebuild:BatchGetReports",
            "codebuild:StartBuild",
            "codebuild:StopBuild")
        .on(project);
  }
}
