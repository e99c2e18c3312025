package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emr.EmrCancelStep;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrCancelStepCases {
  private EmrCancelStepCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrCancelStep> spec = c -> {
      given.text("clusterId", c.clusterId);
      given.text("stepId", c.stepId);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrCancelStep.requestResponse(spec))
        .build();
  }
}
