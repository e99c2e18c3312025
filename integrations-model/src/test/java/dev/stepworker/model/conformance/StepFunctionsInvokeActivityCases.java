package dev.stepworker.model.conformance;

import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.ServiceTask;

final class StepFunctionsInvokeActivityCases {
  private StepFunctionsInvokeActivityCases() {}

  static ServiceTask build(Given given) {
    given.find("integrationPattern"); // an activity has none; the reference ignores it, too
    return StepFunctionsInvokeActivity.ofArn(given.text("activity"), a -> {
      given.document("parameters", a.parameters);
      given.document("arguments", a.parameters);
    });
  }
}
