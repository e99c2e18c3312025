package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

/**
 * Starts a batch of builds of a project, as its buildspec says.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-codebuild.html">Step
 *     Functions and CodeBuild</a>
 */
public final class CodeBuildStartBuildBatch extends ProjectRequest {
  private static final String ACTION = "codebuild:startBuildBatch";

  private CodeBuildStartBuildBatch() {}

  /** Goes on when CodeBuild has taken the batch. */
  public static ServiceTask requestResponse(Consumer<CodeBuildStartBuildBatch> spec) {
    return ServiceTask.requestResponse(ACTION, CodeBuildStartBuildBatch::new, spec);
  }

  /** Goes on when all builds have ended. */
  public static ServiceTask runJob(Consumer<CodeBuildStartBuildBatch> spec) {
    return ServiceTask.runJob(ACTION, CodeBuildStartBuildBatch::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    String project = projectArn(permissions);
    permissions.add(IamStatement.allow("codebuild:StartBuildBatch").on(project));
    if (permissions.pattern().isRunJob()) {
      permissions.add(
          IamStatement.allow("codebuild:StopBuildBatch", "codebuild:BatchGetBuildBatches")
              .on(project));
      permissions.addManagedRule("StepFunctionsGetEventForCodeBuildStartBuildBatchRule");
    }
  }
}
