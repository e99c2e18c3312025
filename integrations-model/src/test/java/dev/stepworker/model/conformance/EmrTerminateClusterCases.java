package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emr.EmrTerminateCluster;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrTerminateClusterCases {
  private EmrTerminateClusterCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrTerminateCluster> spec = t -> given.text("clusterId", t.clusterId);
    return PatternFactories.of(given)
        .requestResponse(() -> EmrTerminateCluster.requestResponse(spec))
        .runJob(() -> EmrTerminateCluster.runJob(spec))
        .buildRunJobByDefault();
  }
}
