package dev.stepworker.model.conformance;

import dev.stepworker.integrations.codebuild.CodeBuildStartBuild;
import dev.stepworker.integrations.codebuild.EnvironmentVariable;
import dev.stepworker.integrations.codebuild.EnvironmentVariableType;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class CodeBuildStartBuildCases {
  private CodeBuildStartBuildCases() {}

  static ServiceTask build(Given given) {
    Consumer<CodeBuildStartBuild> spec = b -> {
      given.text("project", b.projectName);
      given.structureMap(
          "environmentVariablesOverride",
          b.environmentVariablesOverride,
          CodeBuildStartBuildCases::readVariable);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> CodeBuildStartBuild.requestResponse(spec))
        .runJob(() -> CodeBuildStartBuild.runJob(spec))
        .build();
  }

  static void readVariable(Given given, EnvironmentVariable variable) {
    given.constant("type", variable.type, EnvironmentVariableType::valueOf);
    given.text("value", variable.value);
  }
}
