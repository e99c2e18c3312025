package dev.stepworker.model.conformance;

import dev.stepworker.integrations.codebuild.CodeBuildStartBuildBatch;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class CodeBuildStartBuildBatchCases {
  private CodeBuildStartBuildBatchCases() {}

  static ServiceTask build(Given given) {
    Consumer<CodeBuildStartBuildBatch> spec = b -> {
      given.text("project", b.projectName);
      given.structureMap(
          "environmentVariablesOverride",
          b.environmentVariablesOverride,
          CodeBuildStartBuildCases::readVariable);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> CodeBuildStartBuildBatch.requestResponse(spec))
        .runJob(() -> CodeBuildStartBuildBatch.runJob(spec))
        .build();
  }
}
