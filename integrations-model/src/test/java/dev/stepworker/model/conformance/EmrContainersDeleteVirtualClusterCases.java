package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emrcontainers.EmrContainersDeleteVirtualCluster;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrContainersDeleteVirtualClusterCases {
  private EmrContainersDeleteVirtualClusterCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrContainersDeleteVirtualCluster> spec =
        cluster -> given.text("virtualClusterId", cluster.id);
    return PatternFactories.of(given)
        .requestResponse(() -> EmrContainersDeleteVirtualCluster.requestResponse(spec))
        .runJob(() -> EmrContainersDeleteVirtualCluster.runJob(spec))
        .build();
  }
}
