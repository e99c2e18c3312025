package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emrcontainers.EmrContainersCreateVirtualCluster;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrContainersCreateVirtualClusterCases {
  private EmrContainersCreateVirtualClusterCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrContainersCreateVirtualCluster> spec = cluster -> {
      given.text("virtualClusterName", cluster.name);
      cluster.containerProvider.set(provider -> {
        given.text("eksCluster", provider.id);
        provider.info.set(
            info -> info.eksInfo.set(eks -> given.text("eksNamespace", eks.namespace)));
      });
      given.textMap("tags", cluster.tags);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrContainersCreateVirtualCluster.requestResponse(spec))
        .build();
  }
}
