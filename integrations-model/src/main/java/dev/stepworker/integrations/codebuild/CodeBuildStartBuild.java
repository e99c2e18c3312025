package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

/**
 * Starts a build of a project.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-codebuild.html">Step
 *     Functions and CodeBuild</a>
 */
public final class CodeBuildStartBuild extends ProjectRequest {
  private static final String ACTION = "codebuild:startBuild";

  private CodeBuildStartBuild() {}

  /** Goes on when CodeBuild has taken the build. */
  public static ServiceTask requestResponse(Consumer<CodeBuildStartBuild> spec) {
    return ServiceTask.requestResponse(ACTION, CodeBuildStartBuild::new, spec);
  }

  /** Goes on when the build has ended. */
  public static ServiceTask runJob(Consumer<CodeBuildStartBuild> spec) {
    return ServiceTask.runJob(ACTION, CodeBuildStartBuild::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(
            "codebuild:StartBuild",
            "codebuild:StopBuild",
            "codebuild:BatchGetBuilds",
            "codebuild:BatchGetReports")
        .on(projectArn(permissions)));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventForCodeBuildStartBuildRule");
    }
  }
}
