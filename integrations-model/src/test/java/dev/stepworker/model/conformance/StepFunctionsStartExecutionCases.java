package dev.stepworker.model.conformance;

import dev.stepworker.integrations.stepfunctions.StepFunctionsStartExecution;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class StepFunctionsStartExecutionCases {
  private StepFunctionsStartExecutionCases() {}

  static ServiceTask build(Given given) {
    Consumer<StepFunctionsStartExecution> spec = start -> {
      given.input("input", start.input);
      given.text("name", start.name);
      given.text("stateMachine", start.stateMachineArn);
      given.flag("associateWithParent", start.associateWithParent);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> StepFunctionsStartExecution.requestResponse(spec))
        .runJob(() -> StepFunctionsStartExecution.runJob(spec))
        .waitForTaskToken(() -> StepFunctionsStartExecution.waitForTaskToken(spec))
        .build();
  }
}
