package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.Arn;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.StructureMapMember;
import dev.stepworker.model.TaskRequest;

/** What every call has that starts builds of a project. */
abstract class ProjectRequest extends TaskRequest {
  /** Name or ARN of the project; the request takes the name, the policy the ARN. */
  public final Member<String> projectName = required(textOf("ProjectName", ProjectRequest::nameOf));

  /** Environment variables of this build, in place of the project's of the same names. */
  public final StructureMapMember<EnvironmentVariable> environmentVariablesOverride =
      keyedStructures("EnvironmentVariablesOverride", "Name", EnvironmentVariable::new);

  /** The ARN of the project, which covers all projects where the name is an expression. */
  final String projectArn(Permissions permissions) {
    String project = permissions.literalOf(projectName).orElse("*");
    return Arn.parse(project).isPresent()
        ? project
        : permissions.environment().arn("codebuild", "project/" + project);
  }

  private static String nameOf(String project) {
    return Arn.parse(project).map(Arn::name).orElse(project);
  }
}
