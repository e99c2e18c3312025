package dev.stepworker.catalogue;

import dev.stepworker.integrations.codebuild.CodeBuildStartBuild;
import dev.stepworker.integrations.codebuild.CodeBuildStartBuildBatch;
import dev.stepworker.integrations.codebuild.EnvironmentVariableType;
import dev.stepworker.model.ServiceTask;

/** The page codebuild.md. */
final class CodeBuildExamples {
  private CodeBuildExamples() {}

  static Page page() {
    return Page.of("codebuild", "AWS CodeBuild", CodeBuildExamples.class)
        .example(
            "Start a build",
            "code-build-start-build/seed-start-build",
            CodeBuildExamples::startABuild)
        .example(
            "Start a batch of builds",
            "code-build-start-build-batch/minimal",
            CodeBuildExamples::startABatchOfBuilds);
  }

  private static Rendering startABuild() {
    // tag::code-build-start-build/seed-start-build[]
    ServiceTask task = CodeBuildStartBuild.runJob(build -> {
      build.projectName.set("MyTestProject");
      build.environmentVariablesOverride.put("ZONE", zone -> {
        zone.type.set(EnvironmentVariableType.PLAINTEXT);
        zone.value.path("$.envVariables.zone");
      });
    });
    // end::code-build-start-build/seed-start-build[]
    return Rendering.of(task);
  }

  private static Rendering startABatchOfBuilds() {
    // tag::code-build-start-build-batch/minimal[]
    ServiceTask task =
        CodeBuildStartBuildBatch.requestResponse(build -> build.projectName.set("matrix"));
    // end::code-build-start-build-batch/minimal[]
    return Rendering.of(task);
  }
}
