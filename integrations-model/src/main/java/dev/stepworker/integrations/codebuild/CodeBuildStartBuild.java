package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMapMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Starts a build of a project.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-codebuild.html">Step
 *     Functions and CodeBuild</a>
 */
public final class CodeBuildStartBuild extends TaskRequest {
  private static final String ACTION = "codebuild:startBuild";

  /** Name or ARN of the project; the request takes the name, the policy the ARN. */
  public final Member<String> projectName =
      required(textOf("ProjectName", CodeBuildStartBuild::nameOf));

  /** Environment variables of this build, in place of the project's of the same names. */
  public final StructureMapMember<EnvironmentVariable> environmentVariablesOverride =
      keyedStructures("EnvironmentVariablesOverride", "Name", EnvironmentVariable::new);

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
    AwsEnvironment environment = permissions.environment();
    String project = permissions.literalOf(projectName).orElse("*");
    permissions.add(IamStatement.allow(
            "codebuild:StartBuild",
            "codebuild:StopBuild",
            "codebuild:BatchGetBuilds",
            "codebuild:BatchGetReports")
        .on(
            Arn.parse(project).isPresent()
                ? project
                : environment.arn("codebuild", "project/" + project)));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventForCodeBuildStartBuildRule");
    }
  }

  private static String nameOf(String project) {
    return Arn.parse(project).map(Arn::name).orElse(project);
  }

  /** An environment variable of a build. */
  public static final class EnvironmentVariable extends Structure {
    /** Where the value comes from; from {@link #value} itself when unset. */
    public final Member<EnvironmentVariableType> type =
        withDefault(enumeration("Type"), EnvironmentVariableType.PLAINTEXT);

    /** The value, or the name of the parameter or secret that holds it. */
    public final Member<String> value = required(text("Value"));

    private EnvironmentVariable() {}
  }
}
