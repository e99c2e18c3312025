package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emr.EmrSetClusterTerminationProtection;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrSetClusterTerminationProtectionCases {
  private EmrSetClusterTerminationProtectionCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrSetClusterTerminationProtection> spec = p -> {
      given.text("clusterId", p.clusterId);
      given.flag("terminationProtected", p.terminationProtected);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrSetClusterTerminationProtection.requestResponse(spec))
        .build();
  }
}
